import type { Span } from '../draft/span.ts';
import { sentenceSpans } from '../syntax/sentences.ts';
import type { DraftRoot, ParagraphNode, SectionNode } from '../syntax/tree.ts';
import type { Checklist, SectionCue, SectionSpec } from './checklist.ts';
import { matchHeading } from './match-heading.ts';

/** `thin`: there, but short of what it must hold. */
export type SectionStatus = 'present' | 'thin' | 'missing';

/** What was found for one section of a checklist; the span counts into the draft's text. */
export interface SectionEvaluation {
  readonly spec: SectionSpec;
  readonly status: SectionStatus;
  readonly reason: string;
  readonly span?: Span;
}

/** A draft laid out against a checklist. */
export interface ChecklistEvaluation {
  readonly sections: readonly SectionEvaluation[];
  /** Which section each heading node serves. */
  readonly served: ReadonlyMap<SectionNode, string>;
}

/** A heading or paragraph that no named section has claimed. */
interface Unit extends Span {
  readonly text: string;
  readonly isHeading: boolean;
}

/** The draft sorted into what headings claimed and what is left. */
interface Layout {
  readonly claimed: Map<string, Span[]>;
  readonly served: Map<SectionNode, string>;
  readonly opening: Unit[];
  readonly unclaimed: Unit[];
}

/** How much of a draft's beginning and end is read sentence by sentence, in UTF-16 units. */
const HEAD = 600;
const TAIL = 1500;

/** A longer heading is a sentence that a heading was glued to. */
const HEADING_MAX = 24;

/** Lays a draft out against a checklist and judges every section of it. */
export function evaluateSections(tree: DraftRoot, text: string, checklist: Checklist): ChecklistEvaluation {
  const layout = layOut(tree, checklist);
  const byCue = claimByCues(layout, text, checklist);
  const sections = checklist.sections.map((spec) => {
    if (spec.id === 'title') return titleEvaluation(spec, tree);
    const spans = layout.claimed.get(spec.id) ?? byCue.get(spec.id) ?? (spec.takesRest ? restOf(layout, byCue) : []);
    return judge(spec, spans, text);
  });
  return { sections, served: layout.served };
}

function layOut(tree: DraftRoot, checklist: Checklist): Layout {
  const layout: Layout = { claimed: new Map(), served: new Map(), opening: [], unclaimed: [] };
  const firstSection = tree.children.findIndex((child) => child.type === 'section');
  // Without any heading the opening is the first paragraph or two; the rest is body.
  const openingEnd = firstSection >= 0 ? firstSection : Math.min(2, Math.max(1, tree.children.length - 1));
  tree.children.forEach((child, index) => {
    if (child.type === 'section') claim(child, checklist, layout);
    else if (index < openingEnd) layout.opening.push(unitOf(child));
    else layout.unclaimed.push(unitOf(child));
  });
  return layout;
}

/** Gives a section to what its heading names, or else what is in it to whoever its own headings name. */
function claim(node: SectionNode, checklist: Checklist, layout: Layout): void {
  const { heading } = node;
  const specs = heading.style === 'article' ? [] : matchHeading(heading.title, checklist, heading.mark.standsAlone && heading.title.length <= HEADING_MAX);
  if (specs.length > 0) {
    layout.served.set(node, specs[0]!.id);
    for (const spec of specs) add(layout.claimed, spec.id, { start: node.start, end: node.end });
    return;
  }
  layout.unclaimed.push({ text: heading.title, start: heading.start, end: heading.end, isHeading: true });
  for (const child of node.children) {
    if (child.type === 'section') claim(child, checklist, layout);
    else layout.unclaimed.push(unitOf(child));
  }
}

function unitOf({ text, start, end }: ParagraphNode): Unit {
  return { text, start, end, isHeading: false };
}

function add(map: Map<string, Span[]>, id: string, span: Span): void {
  const spans = map.get(id);
  if (spans) spans.push(span);
  else map.set(id, [span]);
}

/** Sections without a heading of their own, by the words of their text. */
function claimByCues(layout: Layout, text: string, checklist: Checklist): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  let sentences: Unit[] | undefined;
  const allSentences = (): Unit[] => (sentences ??= sentencesOf(text));
  for (const spec of checklist.sections) {
    if (layout.claimed.has(spec.id)) continue;
    for (const cue of spec.cues ?? []) {
      const hits = placesFor(cue, layout, allSentences).filter((unit) => shows(unit, cue));
      if (hits.length >= (cue.atLeast ?? 1)) for (const hit of hits) add(found, spec.id, hit);
    }
  }
  withoutPrefaceOnly(found);
  return found;
}

/** An opening that is all 指导思想 is no preface as well. */
function withoutPrefaceOnly(found: Map<string, Span[]>): void {
  const preface = found.get('preface');
  const guiding = found.get('guiding-ideology');
  if (!preface || !guiding) return;
  const rest = preface.filter((span) => !guiding.some((other) => other.start === span.start));
  if (rest.length > 0) found.set('preface', rest);
  else found.delete('preface');
}

function placesFor(cue: SectionCue, layout: Layout, sentences: () => Unit[]): readonly Unit[] {
  switch (cue.where) {
    case 'opening':
      return layout.opening;
    case 'unclaimed':
      return [...layout.opening, ...layout.unclaimed];
    case 'sentence':
      return sentences();
    case 'ending':
      return sentences().slice(-8);
  }
}

function shows(unit: Unit, cue: SectionCue): boolean {
  return unit.text.length <= (cue.maxLength ?? Number.POSITIVE_INFINITY) && cue.pattern.test(unit.text.replace(/^[#\s]+/, ''));
}

/** The sentences at a draft's head and tail: nobody closes in the middle, and the work must not grow with the draft. */
function sentencesOf(text: string): Unit[] {
  const tail = Math.max(HEAD, text.length - TAIL);
  return [...sentencesIn(text, 0, Math.min(HEAD, text.length)), ...sentencesIn(text, tail, text.length)];
}

function sentencesIn(text: string, from: number, to: number): Unit[] {
  if (from >= to) return [];
  return sentenceSpans(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end, text: text.slice(from + start, from + end), isHeading: false }));
}

/** The body: unclaimed text, if it has headings of its own or is long enough to be one. */
function restOf(layout: Layout, byCue: Map<string, Span[]>): Span[] {
  const taken = [...byCue.values()].flat();
  const rest = layout.unclaimed.filter((unit) => !taken.some((span) => span.start <= unit.start && unit.end <= span.end));
  const headings = rest.filter((unit) => unit.isHeading).length;
  const length = rest.reduce((sum, unit) => sum + unit.end - unit.start, 0);
  return headings >= 2 || length >= 120 ? rest : [];
}

function titleEvaluation(spec: SectionSpec, tree: DraftRoot): SectionEvaluation {
  const span = tree.titles[0];
  return span ? { spec, status: 'present', reason: `标题：${tree.title.slice(0, 40)}`, span } : { spec, status: 'missing', reason: spec.advice };
}

function judge(spec: SectionSpec, spans: readonly Span[], text: string): SectionEvaluation {
  const first = spans[0];
  if (!first) return { spec, status: 'missing', reason: spec.advice };
  const span = { start: first.start, end: Math.max(...spans.map(({ end }) => end)) };
  const length = spans.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0);
  if (length < spec.minLength) return { spec, status: 'thin', reason: `只有${length}个字，太简略。${spec.advice}`, span };
  const lacking = spec.holds?.find(({ pattern }) => !spans.some(({ start, end }) => pattern.test(text.slice(start, end))));
  if (lacking) return { spec, status: 'thin', reason: lacking.advice, span };
  return { spec, status: 'present', reason: `已写，约${length}字。`, span };
}
