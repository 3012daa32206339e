import { isLatin } from '../tokenizer.ts';
import { NumberSet } from './number-set.ts';
import type { NumberedText } from './segment.ts';
import { Segment } from './segment.ts';

/** Tokens a text of usual length has. */
const USUAL_LENGTH = 40;
/** Texts that wait until they become a segment of their own. */
const MOST_WAITING = 65_536;
/** Texts that may be gone before all is merged without them, beside as many as are there. */
const MOST_GONE = 1_000;

/**
 * Which texts hold which tokens. Texts wait until somebody asks, and then become a segment; segments
 * of about the same size are merged, so that there are few of them and adding stays cheap.
 */
export class Postings {
  readonly #ids = new Map<string, number>();
  /** In how many texts each token stands, by its id, and in which one it came last. */
  readonly #counts: number[] = [];
  readonly #lastTexts: number[] = [];
  readonly #tokensByFirst = new Map<string, string[]>();
  readonly #lengths: number[] = [];
  #waiting = new Map<number, NumberedText>();
  #segments: Segment[] = [];
  readonly #gone = new NumberSet();
  #goneCount = 0;
  #texts = 0;

  /** Tokens in Latin letters: few among Chinese ones. */
  readonly latinTokens: string[] = [];

  /** Texts held. */
  get size(): number {
    return this.#texts;
  }

  /** Adds a text. Numbers are never used again: one that changes comes back under a new one. */
  add(number: number, tokens: readonly string[]): void {
    const ids = this.#distinctIds(tokens, number);
    this.#lengths[number] = tokens.length;
    this.#texts++;
    this.#waiting.set(number, { number, length: tokens.length, tokens: ids });
    if (this.#waiting.size >= MOST_WAITING) this.#seal();
  }

  /** Takes out a text that was added with these tokens. */
  remove(number: number, tokens: readonly string[]): void {
    for (const token of new Set(tokens)) {
      const id = this.#ids.get(token) ?? -1;
      this.#counts[id] = (this.#counts[id] ?? 1) - 1;
    }
    this.#texts--;
    if (this.#waiting.delete(number)) return;
    this.#gone.add(number);
    this.#goneCount++;
  }

  /** All texts, in few segments; those in {@link gone} are to be passed over. */
  segments(): readonly Segment[] {
    if (this.#waiting.size > 0) this.#seal();
    if (this.#goneCount > this.#texts + MOST_GONE) this.#mergeAll();
    return this.#segments;
  }

  /** Numbers still in segments though their texts have been removed. */
  get gone(): NumberSet {
    return this.#gone;
  }

  /** The id of a token some text holds or held. */
  idOf(token: string): number | undefined {
    return this.#ids.get(token);
  }

  /** How many texts hold a token. */
  countOf(token: string): number {
    return this.#counts[this.#ids.get(token) ?? -1] ?? 0;
  }

  /** Tokens that begin with a character (a whole one). */
  tokensFrom(character: string): readonly string[] {
    return this.#tokensByFirst.get(character) ?? [];
  }

  /** All tokens in the order they first came; none is ever taken out. */
  tokens(): Iterable<string> {
    return this.#ids.keys();
  }

  get tokenCount(): number {
    return this.#ids.size;
  }

  /** What finding a token says: much for a rare one. */
  weightOf(token: string): number {
    return Math.log(1 + this.#texts / (1 + this.countOf(token)));
  }

  /** What a hit in a text is worth for its length: more in a short one. */
  lengthFactor(number: number): number {
    return 1 / (0.5 + (0.5 * (this.#lengths[number] ?? USUAL_LENGTH)) / USUAL_LENGTH);
  }

  #seal(): void {
    this.#segments.push(Segment.of([...this.#waiting.values()], this.#ids.size));
    this.#waiting = new Map();
    for (;;) {
      const [before, last] = this.#segments.slice(-2);
      if (before === undefined || last === undefined || before.size >= 2 * last.size) return;
      this.#segments.splice(-2, 2, this.#merged(before, last));
    }
  }

  #mergeAll(): void {
    const all = this.#segments.reduce((before, next) => this.#merged(before, next), Segment.of([], 0));
    this.#segments = [all];
    this.#goneCount = 0;
  }

  #merged(a: Segment, b: Segment): Segment {
    return Segment.merged(a, b, (number) => this.#gone.has(number));
  }

  /** Counts the tokens in. */
  #distinctIds(tokens: readonly string[], number: number): Uint32Array {
    const ids = new Uint32Array(tokens.length);
    let distinct = 0;
    for (const token of tokens) {
      const id = this.#intern(token);
      if (this.#lastTexts[id] === number) continue;
      this.#lastTexts[id] = number;
      this.#counts[id] = (this.#counts[id] ?? 0) + 1;
      ids[distinct++] = id;
    }
    return ids.slice(0, distinct);
  }

  #intern(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#counts.length;
    this.#ids.set(token, id);
    this.#counts.push(0);
    this.#lastTexts.push(-1);
    if (isLatin(token)) this.latinTokens.push(token);
    const first = String.fromCodePoint(token.codePointAt(0) ?? 0);
    const tokens = this.#tokensByFirst.get(first);
    if (tokens === undefined) this.#tokensByFirst.set(first, [token]);
    else tokens.push(token);
    return id;
  }
}
