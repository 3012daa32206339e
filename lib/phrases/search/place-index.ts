import { lengthFit } from '../length-fit.ts';
import type { Phrase } from '../phrase.ts';
import { BestNumbers } from './best-numbers.ts';
import type { NumberSet } from './number-set.ts';
import type { Postings } from './postings.ts';

/** What a place says of the phrases that would rank high there. */
export interface PlaceHints {
  /** The sentence begun, as a text key. */
  readonly begun: string;
  /** Content tokens of the paragraph and its heading. */
  readonly tokens: readonly string[];
}

/** A phrase as far as its worth at any place goes. */
export interface PlacedPhrase {
  readonly phrase: Phrase;
  readonly origin: 'starter' | 'personal';
  readonly starred: boolean;
  readonly uses: number;
  /** Its text as a text key. */
  readonly key: string;
}

/** Units of a phrase's beginning that it is filed under. */
const START = 2;
/** How far back from the caret a phrase may have been begun. */
const REACH = 40;
/** Postings read for one place: those of the rarest tokens. */
const MOST_READ = 30_000;

/** Finds the phrases worth ranking at a place among very many, without looking at each. */
export class PlaceIndex {
  readonly #postings: Postings;
  readonly #byStart = new Map<string, number[]>();
  readonly #priors: number[] = [];

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  add(number: number, entry: PlacedPhrase): void {
    const start = entry.key.slice(0, START);
    const numbers = this.#byStart.get(start);
    if (numbers === undefined) this.#byStart.set(start, [number]);
    else numbers.push(number);
    this.setUse(number, entry);
  }

  /** Notes how a phrase is used and starred: what speaks for it at any place. */
  setUse(number: number, { phrase, origin, starred, uses }: PlacedPhrase): void {
    const own = (origin === 'personal' ? 0.4 : 0) + (starred ? 1 : 0) + Math.min(2, Math.log2(1 + uses));
    this.#priors[number] = own + 0.4 * lengthFit(phrase.text.length) + (phrase.sections.length === 0 ? 0 : 2 / (1 + phrase.sections.length));
  }

  remove(number: number, entry: PlacedPhrase): void {
    const start = entry.key.slice(0, START);
    this.#byStart.set(start, (this.#byStart.get(start) ?? []).filter((other) => other !== number));
  }

  /** About `most` numbers of the set: begun at the caret, about the same, and good anywhere. */
  likely(among: NumberSet, hints: PlaceHints, most: number): readonly number[] {
    const share = Math.ceil(most / 3);
    const begun = this.#begunAt(hints.begun).filter((number) => among.has(number));
    const alike = this.#about(hints.tokens, among, share);
    const good = best(among.toArray(), (number) => this.#priors[number] ?? 0, share);
    return [...new Set([...begun.slice(0, share), ...alike, ...good])];
  }

  #begunAt(begun: string): readonly number[] {
    const numbers: number[] = [];
    for (let at = Math.max(0, begun.length - REACH); at + START <= begun.length; at++) {
      // Nearer the end more of the phrase may be left, but longer beginnings are surer: both are few.
      numbers.push(...(this.#byStart.get(begun.slice(at, at + START)) ?? []).slice(0, REACH * 5));
    }
    return numbers;
  }

  #about(tokens: readonly string[], among: NumberSet, most: number): readonly number[] {
    const worths = new Map<number, number>();
    let left = MOST_READ;
    for (const token of tokens.toSorted((a, b) => this.#postings.of(a).length - this.#postings.of(b).length)) {
      const numbers = this.#postings.of(token);
      left -= numbers.length;
      if (left < 0) break;
      const weight = this.#postings.weightOf(token);
      for (const number of numbers) if (among.has(number)) worths.set(number, (worths.get(number) ?? 0) + weight * this.#postings.lengthFactor(number));
    }
    return best(worths.keys(), (number) => worths.get(number) ?? 0, most);
  }
}

function best(numbers: Iterable<number>, worthOf: (number: number) => number, most: number): readonly number[] {
  const kept = new BestNumbers(worthOf, most);
  for (const number of numbers) kept.offer(number);
  return kept.numbers();
}
