import type { Span } from '../draft/span.ts';

/*
 * Finds many thousand strings in one pass. Two tables say which pairs and which triples of characters
 * a string of the list begins with; only where both say yes is the sorted list narrowed character by
 * character. In Chinese text nearly every pair says no, which costs one look-up in a small table,
 * where an Aho-Corasick automaton follows a transition through megabytes for every character.
 */

/** A place where a string of the list stands; `word` is its index in the list. */
export interface WordMatch extends Span {
  readonly word: number;
}

/** Is told the index of a word in the list, and the span where it stands. */
export type WordTold = (word: number, start: number, end: number) => void;

/** Strings made ready to be found. */
export interface WordMatcher {
  /** Every place of every string, overlapping ones included, by start, then the shorter first. */
  matches(text: string): readonly WordMatch[];
  /** The same places, told one by one: for words so common that a list of them would be long. */
  each(text: string, told: WordTold): void;
}

/** What a pair of characters may begin: a string of just these two, a longer one. */
const PAIR = 1;
const LONGER = 2;

/**
 * Makes strings of two or more UTF-16 units ready to be found. Build once: it takes about 1 ms per thousand.
 * @throws {TypeError} on a string shorter than two units.
 */
export function createWordMatcher(words: readonly string[]): WordMatcher {
  const short = words.find((word) => word.length < 2);
  if (short !== undefined) throw new TypeError(`a word matcher looks for strings of two or more characters, not "${short}"`);
  const order = words.map((_, index) => index).sort((a, b) => compare(words[a]!, words[b]!) || a - b);
  const sorted = order.map((index) => words[index]!);
  const { begins, pairs, triples, shift } = tablesOf(sorted);

  const each = (text: string, told: WordTold): void => {
    let key = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      key = pairKey(key, text.charCodeAt(at));
      const slot = hash(key) >>> shift;
      if ((begins[slot >> 3]! & (1 << (slot & 7))) === 0) continue;
      if (pairs[slot] === LONGER && triples[hash(tripleKey(key, text.charCodeAt(at + 1))) >>> shift] === 0) continue;
      tellMatches(sorted, order, text, at - 1, told);
    }
  };
  const matches = (text: string): readonly WordMatch[] => {
    const found: WordMatch[] = [];
    each(text, (word, start, end) => found.push({ word, start, end }));
    return found;
  };
  return { matches, each };
}

/** The tables, mostly empty: what falls on the same slot as a beginning only costs a search in vain. */
function tablesOf(words: readonly string[]): { begins: Uint8Array; pairs: Uint8Array; triples: Uint8Array; shift: number } {
  const bits = Math.ceil(Math.log2((words.length + 1) * 16));
  const shift = 32 - bits;
  // What `pairs` says in a byte, in a bit: most pairs are asked no further, and so much stays at hand.
  const begins = new Uint8Array(2 ** bits / 8);
  const pairs = new Uint8Array(2 ** bits);
  const triples = new Uint8Array(2 ** bits);
  for (const word of words) {
    const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
    const slot = hash(key) >>> shift;
    begins[slot >> 3]! |= 1 << (slot & 7);
    pairs[slot]! |= word.length === 2 ? PAIR : LONGER;
    if (word.length > 2) triples[hash(tripleKey(key, word.charCodeAt(2))) >>> shift] = 1;
  }
  return { begins, pairs, triples, shift };
}

/** Tells the strings of the sorted list that stand in the text at `start`, shorter first. */
function tellMatches(sorted: readonly string[], order: readonly number[], text: string, start: number, told: WordTold): void {
  let from = 0;
  let to = sorted.length;
  for (let depth = 0; from < to; depth += 1) {
    for (; from < to && sorted[from]!.length === depth; from += 1) told(order[from]!, start, start + depth);
    if (start + depth >= text.length) return;
    const unit = text.charCodeAt(start + depth);
    from = firstFrom(sorted, from, to, depth, unit);
    to = firstFrom(sorted, from, to, depth, unit + 1);
  }
}

/** The first of `sorted[from…to)` whose unit at `depth` is `unit` or more. */
function firstFrom(sorted: readonly string[], from: number, to: number, depth: number, unit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.charCodeAt(depth) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last two units in one integer: what stood before them is shifted out. */
const pairKey = (before: number, unit: number): number => (before << 16) | unit;
const tripleKey = (pair: number, unit: number): number => Math.imul(pair, 31) ^ unit;
/** Multiplicative hashing: the upper bits are the good ones. */
const hash = (key: number): number => Math.imul(key, 0x9e3779b1);

/** By UTF-16 units, as `charCodeAt` counts. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
