import { isLatin } from '../tokenizer.ts';

/** Most characters of a text that its length counts by. */
const USUAL_LENGTH = 40;
const NONE: readonly number[] = [];

/**
 * Which texts hold which tokens, by number. Numbers only grow: a text that changes comes back under a
 * new one, so that every list stays ascending and adding costs one push for each token.
 */
export class Postings {
  readonly #lists = new Map<string, number[]>();
  readonly #tokensByFirst = new Map<string, string[]>();
  readonly #lengthFactors: number[] = [];
  #texts = 0;

  /** Texts held. */
  get size(): number {
    return this.#texts;
  }

  add(number: number, tokens: readonly string[]): void {
    for (const token of new Set(tokens)) {
      const list = this.#lists.get(token);
      if (list === undefined) this.#open(token, number);
      else list.push(number);
    }
    this.#lengthFactors[number] = 1 / (0.5 + (0.5 * tokens.length) / USUAL_LENGTH);
    this.#texts++;
  }

  remove(number: number, tokens: readonly string[]): void {
    for (const token of new Set(tokens)) {
      const list = this.#lists.get(token) ?? [];
      const at = lowerBound(list, number);
      if (list[at] === number) list.splice(at, 1);
    }
    this.#texts--;
  }

  /** The numbers of the texts that hold a token, ascending. Not to be changed. */
  of(token: string): readonly number[] {
    return this.#lists.get(token) ?? NONE;
  }

  /** Tokens that begin with a character (a whole one). */
  tokensFrom(character: string): readonly string[] {
    return this.#tokensByFirst.get(character) ?? [];
  }

  /** Tokens in Latin letters: few among Chinese ones. */
  readonly latinTokens: string[] = [];

  tokens(): Iterable<string> {
    return this.#lists.keys();
  }

  get tokenCount(): number {
    return this.#lists.size;
  }

  /** What finding a token says: much for a rare one. */
  weightOf(token: string): number {
    return Math.log(1 + this.#texts / (1 + this.of(token).length));
  }

  /** What a hit in a text is worth for its length: more in a short one. */
  lengthFactor(number: number): number {
    return this.#lengthFactors[number] ?? 1;
  }

  /** The texts that hold all of the tokens, ascending. */
  withAll(tokens: readonly string[]): readonly number[] {
    const lists = tokens.map((token) => this.of(token)).sort((a, b) => a.length - b.length);
    let found = lists[0] ?? NONE;
    for (const list of lists.slice(1)) {
      if (found.length === 0) break;
      found = common(found, list);
    }
    return found;
  }

  #open(token: string, number: number): void {
    this.#lists.set(token, [number]);
    if (isLatin(token)) this.latinTokens.push(token);
    const first = String.fromCodePoint(token.codePointAt(0) ?? 0);
    const tokens = this.#tokensByFirst.get(first);
    if (tokens === undefined) this.#tokensByFirst.set(first, [token]);
    else tokens.push(token);
  }
}

/** Both ascending; the first is the shorter. Steps through the longer, or leaps where it is much longer. */
function common(few: readonly number[], many: readonly number[]): readonly number[] {
  const shared: number[] = [];
  const leap = many.length > few.length * 16;
  let at = 0;
  for (const number of few) {
    if (leap) at = lowerBound(many, number, at);
    else while (at < many.length && (many[at] ?? 0) < number) at++;
    if (many[at] === number) shared.push(number);
  }
  return shared;
}

function lowerBound(list: readonly number[], number: number, from = 0): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
