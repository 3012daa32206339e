import { KnownTexts } from '../draft/known-texts.ts';
import { sentenceSpans } from '../syntax/sentences.ts';
import type { DraftRoot } from '../syntax/tree.ts';
import type { SectionCue, SectionSpec } from './checklist.ts';
import { unitsOf, type SectionLayout, type Unit } from './section-layout.ts';

/** How much of a draft's beginning and end is read sentence by sentence, in UTF-16 units. */
const HEAD = 600;
const TAIL = 1500;
/** The last sentences among which an ending is looked for. */
const LAST_SENTENCES = 8;
/** Where the last third begins. */
const LATE = 2 / 3;
const LINE_MARK = /^[#\s]+/;

/** Sections that no heading names, found by the words of their text: where these stand, by section id. */
export function findByCues(layout: SectionLayout, specs: readonly SectionSpec[], tree: DraftRoot, text: string): ReadonlyMap<string, readonly Unit[]> {
  const places = new CuePlaces(layout, tree, text);
  const found = new Map<string, readonly Unit[]>();
  for (const spec of specs) {
    if (layout.claimed.has(spec.id)) continue;
    const spans = (spec.cues ?? []).flatMap((cue) => shownBy(cue, places));
    if (spans.length > 0) found.set(spec.id, spans);
  }
  withoutPrefaceOnly(found);
  return found;
}

function shownBy(cue: SectionCue, places: CuePlaces): readonly Unit[] {
  const hits = places.of(cue.where).filter(({ text }) => (cue.where === 'sentence' || cue.where === 'ending' ? shows(text, cue) : showing(cue).get(text)));
  return 'together' in cue || hits.length >= (cue.atLeast ?? 1) ? hits : [];
}

/** How many texts are remembered for each cue. */
const MOST_TEXTS = 4096;
const known = new WeakMap<SectionCue, KnownTexts<boolean>>();

/** Which texts of units show a cue; most are those of a key ago. Not for sentences: they are cut from the draft, and would keep it alive. */
function showing(cue: SectionCue): KnownTexts<boolean> {
  let texts = known.get(cue);
  if (!texts) known.set(cue, (texts = new KnownTexts((text) => shows(text, cue), MOST_TEXTS)));
  return texts;
}

function shows(text: string, cue: SectionCue): boolean {
  if (text.length > (cue.maxLength ?? Number.POSITIVE_INFINITY)) return false;
  const words = LINE_MARK.test(text) ? text.replace(LINE_MARK, '') : text;
  if ('pattern' in cue) return cue.pattern.test(words);
  let met = 0;
  for (const pattern of cue.together) if (pattern.test(words)) met += 1;
  return met >= cue.atLeast;
}

/** A sentence that says what the document is made for: a preface, whatever else it says. */
const MADE_FOR = /制[定订](?:本|如下|以下|此)/;

/** An opening that is all 指导思想 is no preface as well. */
function withoutPrefaceOnly(found: Map<string, readonly Unit[]>): void {
  const preface = found.get('preface');
  const guiding = found.get('guiding-ideology');
  if (!preface || !guiding) return;
  const rest = preface.filter(({ text, start }) => MADE_FOR.test(text) || !guiding.some((other) => other.start === start));
  if (rest.length > 0) found.set('preface', rest);
  else found.delete('preface');
}

/** The places cues look at, each list made when it is first asked for. */
class CuePlaces {
  readonly #layout: SectionLayout;
  readonly #tree: DraftRoot;
  readonly #text: string;
  readonly #lists = new Map<SectionCue['where'], readonly Unit[]>();

  constructor(layout: SectionLayout, tree: DraftRoot, text: string) {
    this.#layout = layout;
    this.#tree = tree;
    this.#text = text;
  }

  of(where: SectionCue['where']): readonly Unit[] {
    const known = this.#lists.get(where);
    if (known) return known;
    const list = this.#make(where);
    this.#lists.set(where, list);
    return list;
  }

  #make(where: SectionCue['where']): readonly Unit[] {
    switch (where) {
      case 'opening':
        return this.#layout.opening;
      case 'unclaimed':
        return [...this.#layout.opening, ...this.#layout.unclaimed];
      case 'late':
        return this.#layout.unclaimed.filter(({ start }) => start > this.#text.length * LATE);
      case 'anywhere':
        return unitsOf(this.#tree);
      case 'sentence':
        return this.#sentences();
      case 'ending':
        return this.of('sentence').slice(-LAST_SENTENCES);
    }
  }

  /** The sentences at the head and tail: nobody closes in the middle, and the work must not grow with the draft. */
  #sentences(): Unit[] {
    const { length } = this.#text;
    const tail = Math.max(HEAD, length - TAIL);
    return [...this.#sentencesIn(0, Math.min(HEAD, length)), ...this.#sentencesIn(tail, length)];
  }

  #sentencesIn(from: number, to: number): Unit[] {
    if (from >= to) return [];
    const part = this.#text.slice(from, to);
    return sentenceSpans(part).map(({ start, end }) => ({ start: from + start, end: from + end, text: part.slice(start, end), isHeading: false }));
  }
}
