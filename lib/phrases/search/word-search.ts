import { indexTokens, isLatin, queryTokens } from '../tokenizer.ts';
import { BestNumbers } from './best-numbers.ts';
import { NumberSet } from './number-set.ts';
import type { PinyinReader } from './pinyin-reader.ts';
import { PinyinWords } from './pinyin-words.ts';
import { Postings } from './postings.ts';
import { halvesOf, holdsHalves, mistakesAllowed, withinMistakes } from './typos.ts';

/** A phrase that holds the searched words. `score` is 0–1 against the best hit. */
export interface WordHit {
  readonly number: number;
  readonly score: number;
  /** What was found in the phrase: tokens, words for a spelling, the rest of a word with a typing error. */
  readonly terms: readonly string[];
}

/** Which hits are wanted: the best `most` of those in `preferred`, and as many of the rest of `within`. */
export interface HitFilter {
  readonly within?: NumberSet | undefined;
  readonly preferred?: NumberSet | undefined;
  readonly most: number;
}

/** The normalised text of a number, without white space, to look closer at. */
export type KeyOf = (number: number) => string;

/** Texts that hold one word, by the term they were found by. */
type Found = ReadonlyMap<string, readonly number[]>;

/** Least share of a query's tokens a phrase must hold when none holds them all. */
const PARTIAL_SHARE = 0.4;
/** Texts looked at closely for a word with a typing error. */
const MOST_LOOKS = 3_000;
/** Hits compared with each other; of more, as many spread evenly over them. */
const MOST_COMPARED = 25_000;
/** What a hit by spelling or with a typing error is worth beside one to the letter. */
const ROUGHLY = 0.6;

/**
 * Word search over numbered texts: postings of pairs of characters; Latin words by their beginning
 * and with a typing error, Chinese ones with one too, and by pinyin once {@link readPinyinWith} was called.
 */
export class WordSearch {
  readonly #postings = new Postings();
  readonly #keyOf: KeyOf;
  #pinyin: PinyinWords | null = null;

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf;
  }

  get postings(): Postings {
    return this.#postings;
  }

  get readsPinyin(): boolean {
    return this.#pinyin !== null;
  }

  add(number: number, text: string): void {
    this.#postings.add(number, indexTokens(text));
  }

  remove(number: number, text: string): void {
    this.#postings.remove(number, indexTokens(text));
  }

  /** From now on Latin words are also read as pinyin. */
  readPinyinWith(reader: PinyinReader): void {
    this.#pinyin ??= new PinyinWords(reader, this.#postings);
  }

  /** Phrases holding every word, best first; where there is none, those holding a good part of what was asked. */
  find(words: string, filter: HitFilter): readonly WordHit[] {
    const tokens = [...new Set(queryTokens(words))];
    if (tokens.length === 0) return [];
    const exact = this.#holdingAll(tokens, filter);
    if (exact.length > 0) return exact;
    const rough = this.#roughly(words, filter);
    if (rough.length > 0 || tokens.length === 1) return rough;
    return this.#holdingSome(tokens, Math.max(2, Math.ceil(tokens.length * PARTIAL_SHARE)), filter);
  }

  #holdingAll(tokens: readonly string[], filter: HitFilter): readonly WordHit[] {
    const plain = tokens.filter((token) => !isLatin(token) && Array.from(token).length > 1);
    const open = tokens.filter((token) => !plain.includes(token)).map((token) => this.#byBeginning(token));
    let numbers = plain.length > 0 ? this.#postings.withAll(plain) : null;
    for (const found of open) numbers = numbers === null ? joined(found) : within(numbers, found);
    const weight = plain.reduce((sum, token) => sum + this.#postings.weightOf(token), 0);
    return this.#best(numbers ?? [], () => weight + open.length, (number) => [...plain, ...termsIn(open, number)], filter);
  }

  /** Latin words by their beginning or with a mistake, figures as they are, a lone character by the pairs it begins. */
  #byBeginning(token: string): Found {
    const found = new Map<string, readonly number[]>();
    if (!isLatin(token)) {
      const tokens = /\p{Script=Han}/u.test(token) ? this.#postings.tokensFrom(token) : [token];
      for (const other of tokens) found.set(other, this.#postings.of(other));
      return found;
    }
    const mistakes = mistakesAllowed(token);
    for (const other of this.#postings.latinTokens) {
      if (other.startsWith(token) || (mistakes > 0 && withinMistakes(token, other, mistakes))) found.set(other, this.#postings.of(other));
    }
    return found;
  }

  /** Words spelt in pinyin, and Chinese words with one character wrong; every word of the query must be found. */
  #roughly(words: string, filter: HitFilter): readonly WordHit[] {
    const parts = words.match(/\p{Script=Han}+|[a-z']+|\p{N}+/gu) ?? [];
    const found = parts.map((part) => this.#wordRoughly(part));
    let numbers: readonly number[] | null = null;
    for (const one of found) numbers = numbers === null ? joined(one) : within(numbers, one);
    return this.#best(numbers ?? [], () => ROUGHLY, (number) => termsIn(found, number), filter);
  }

  #wordRoughly(word: string): Found {
    const exact = this.#postings.withAll(queryTokens(word));
    if (exact.length > 0) return new Map([[word, exact]]);
    const found = new Map<string, readonly number[]>();
    if (/^[a-z']+$/.test(word)) {
      for (const spelt of this.#pinyin?.find(word) ?? []) {
        found.set(spelt, this.#postings.withAll(queryTokens(spelt)));
      }
      return found;
    }
    const ways = halvesOf(word);
    for (const halves of ways) {
      const tokens = [halves.left, halves.right].filter((half) => Array.from(half).length > 1).flatMap(queryTokens);
      const likely = spread(this.#postings.withAll(tokens), Math.ceil(MOST_LOOKS / ways.length));
      const holding = likely.filter((number) => holdsHalves(this.#keyOf(number), halves));
      if (holding.length > 0) found.set(`${halves.left}\n${halves.right}`, holding);
    }
    return found;
  }

  #holdingSome(tokens: readonly string[], least: number, filter: HitFilter): readonly WordHit[] {
    const counts = new Map<number, number>();
    const weights = new Map<number, number>();
    for (const token of tokens) {
      const weight = this.#postings.weightOf(token);
      for (const number of this.#postings.of(token)) {
        counts.set(number, (counts.get(number) ?? 0) + 1);
        weights.set(number, (weights.get(number) ?? 0) + weight);
      }
    }
    const numbers = [...counts].flatMap(([number, count]) => (count >= least ? number : []));
    const holds = (number: number): readonly string[] => tokens.filter((token) => this.#keyOf(number).includes(token));
    return this.#best(numbers, (number) => weights.get(number) ?? 0, holds, filter);
  }

  /** The hits a filter wants, best first; only those are written out. */
  #best(numbers: readonly number[], weightOf: (number: number) => number, termsOf: (number: number) => readonly string[], { within, preferred, most }: HitFilter): readonly WordHit[] {
    const worthOf = (number: number): number => weightOf(number) * this.#postings.lengthFactor(number);
    const here = new BestNumbers(worthOf, most);
    const elsewhere = new BestNumbers(worthOf, most);
    for (const number of spread(numbers, MOST_COMPARED)) {
      if (within !== undefined && !within.has(number)) continue;
      (preferred === undefined || preferred.has(number) ? here : elsewhere).offer(number);
    }
    const best = [...here.numbers(), ...elsewhere.numbers()].sort((a, b) => worthOf(b) - worthOf(a) || a - b);
    const top = worthOf(best[0] ?? -1);
    return best.map((number) => ({ number, score: worthOf(number) / top, terms: termsOf(number).flatMap((term) => term.split('\n').filter((part) => part !== '')) }));
  }
}

function joined(found: Found): readonly number[] {
  const lists = [...found.values()];
  return lists.length === 1 ? (lists[0] ?? []) : setOf(lists).toArray();
}

function within(numbers: readonly number[], found: Found): readonly number[] {
  const there = setOf(found.values());
  return numbers.filter((number) => there.has(number));
}

function setOf(lists: Iterable<readonly number[]>): NumberSet {
  const numbers = new NumberSet();
  for (const list of lists) for (const number of list) numbers.add(number);
  return numbers;
}

/** At most so many numbers of a list, evenly spread over it. */
function spread(numbers: readonly number[], most: number): readonly number[] {
  const step = numbers.length / most;
  return step <= 1 ? numbers : Array.from({ length: most }, (_, at) => numbers[Math.floor(at * step)] ?? 0);
}

function termsIn(found: readonly Found[], number: number): readonly string[] {
  return found.flatMap((one) => [...one].flatMap(([term, numbers]) => (includesSorted(numbers, number) ? [term] : [])));
}

function includesSorted(numbers: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
