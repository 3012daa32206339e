import { createIntlSegmenter } from '../../syntax/intl-segmenter.ts';
import type { Segmenter } from '../../syntax/segmenter.ts';
import type { Evidence, Guess } from './blend.ts';
import { guessesFrom } from './blend.ts';
import { chooseOffers } from './choose-offers.ts';
import { ContextIndex, MAX_ORDER } from './context-index.ts';
import { copiesOf } from './copies.ts';
import { DraftMemory } from './draft-memory.ts';
import { withFullMarks, withMarksLike } from './mark-style.ts';
import { nextNumbers } from './numbering.ts';
import { TEXT_EDGE } from './unit-store.ts';
import { Vicinity } from './vicinity.ts';

const DEFAULT_LIMIT = 3;
/** What a place in the draft itself counts beside one elsewhere. */
const DRAFT_WEIGHT = 2;
/** What a text of the caret's section counts more. */
const SAME_SECTION = 1.5;
/** Line breaks and slots end a line: nothing is continued across them. */
const BREAK = /\n|\{\{[^{}\n]*\}\}/;

/** A text the completer learns from. */
export interface CompletionText {
  /** Under which it can be forgotten; several texts may share it. */
  readonly id: string;
  /** Slots filled; those left as `{{…}}` are not offered. */
  readonly text: string;
  /** How much it counts; an imported document 1, which is the default. */
  readonly weight?: number;
  /** Checklist sections it stands in; none: any. */
  readonly sections?: readonly string[];
}

/** Where a completion is looked for. */
export interface CompletionQuery {
  /** All of the draft before the caret: what has been written already teaches what comes. */
  readonly before: string;
  readonly sectionId?: string;
  /** Most offers; default 3. */
  readonly limit?: number;
  /** Chance below which nothing is offered, 0–1; default 0. Ghost text wants 0.15 or more. */
  readonly leastChance?: number;
}

/** A continuation, up to where a word, a clause or a sentence ends: text to insert at the caret. */
export type CompletionOffer = Guess;

/** One draft being written; keep one for each editor. */
export interface DraftCompleter {
  /** Up to `limit` continuations of what stands before the caret, the one worth most first. */
  complete(query: CompletionQuery): readonly CompletionOffer[];
}

interface Line {
  weight: number;
  readonly sections: readonly string[];
}

/** Learns how texts go on, and says how a draft may: synchronous, without any storage. */
export class Completer {
  readonly #segmenter: Segmenter;
  readonly #index: ContextIndex;
  readonly #vicinity = new Vicinity();
  readonly #lines: Line[] = [];
  readonly #linesById = new Map<string, Line[]>();

  constructor(segmenter: Segmenter = createIntlSegmenter()) {
    this.#segmenter = segmenter;
    this.#index = new ContextIndex(segmenter);
  }

  /** UTF-16 units learnt. */
  get size(): number {
    return this.#index.units.length;
  }

  add({ id, text, weight = 1, sections = [] }: CompletionText): void {
    const own = this.#linesById.get(id) ?? [];
    this.#linesById.set(id, own);
    for (const part of withFullMarks(text).split(BREAK)) {
      const line = part.trim();
      if (line === '') continue;
      this.#index.add(line);
      const entry: Line = { weight, sections };
      this.#lines.push(entry);
      own.push(entry);
    }
  }

  /** Nothing is offered from the texts of this id any more. Their room is given back by a new completer only. */
  forget(id: string): void {
    for (const line of this.#linesById.get(id) ?? []) line.weight = 0;
    this.#linesById.delete(id);
  }

  /** Does work ahead that the first keystrokes would wait for; whether all is done. */
  warm(milliseconds: number): boolean {
    return this.#index.warm(milliseconds);
  }

  openDraft(): DraftCompleter {
    const memory = new DraftMemory(this.#segmenter);
    return { complete: (query) => this.#complete(query, memory) };
  }

  #complete(query: CompletionQuery, memory: DraftMemory): readonly CompletionOffer[] {
    const before = withFullMarks(query.before);
    const context = contextOf(before);
    this.#vicinity.lookAt(before);
    const evidence = this.#evidence(this.#index, context, (at) => this.#weightOf(this.#index.units.lineAt(at), query.sectionId));
    const draft = memory.after(before);
    evidence.push(...this.#evidence(draft, context, () => DRAFT_WEIGHT));
    const leastChance = query.leastChance ?? 0;
    const guesses = withNumbers(nextNumbers(before), guessesFrom(evidence)).filter(({ chance }) => chance >= leastChance);
    return chooseOffers(guesses, query.limit ?? DEFAULT_LIMIT).map(({ text, chance }) => ({ text: withMarksLike(query.before, text), chance }));
  }

  #evidence(index: ContextIndex, context: readonly number[], weightOf: (at: number) => number): Evidence[] {
    const evidence: Evidence[] = [];
    const { units } = index;
    const places = index.find(context);
    const copies = copiesOf(units, places);
    for (const place of places) {
      const { at, order, count } = place;
      const mass = (count * weightOf(at) * this.#vicinity.likeness(units, at, order)) / Math.sqrt(copies(place));
      if (mass > 0) evidence.push({ units, at, order, mass });
    }
    return evidence;
  }

  #weightOf(number: number, sectionId: string | undefined): number {
    const line = this.#lines[number];
    if (line === undefined) return 0;
    return sectionId !== undefined && line.sections.includes(sectionId) ? line.weight * SAME_SECTION : line.weight;
  }
}

/** What is left of the chances when none of the numbers comes goes to the rest. */
function withNumbers(numbers: readonly Guess[], guesses: readonly Guess[]): readonly Guess[] {
  if (numbers.length === 0) return guesses;
  const left = numbers.reduce((rest, { chance }) => rest - chance, 1);
  const others = guesses.filter(({ text }) => !numbers.some((number) => text.startsWith(number.text)));
  return [...numbers, ...others.map(({ text, chance }) => ({ text, chance: chance * left }))];
}

/** The units before the caret on its line, the nearest first. */
function contextOf(before: string): readonly number[] {
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  const context: number[] = [];
  for (let at = line.length - 1; at >= 0 && context.length < MAX_ORDER; at--) context.push(line.charCodeAt(at));
  if (context.length < MAX_ORDER) context.push(TEXT_EDGE);
  return context;
}
