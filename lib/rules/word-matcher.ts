import type { Span } from '../draft/span.ts';

/*
 * Finds many thousand strings in one pass. Two tables say which pairs and which triples of characters
 * a string of the list begins with; only where both say yes is the part of the sorted list with this
 * pair narrowed character by character. In Chinese text nearly every pair says no, which costs one look-up in a small table,
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

/**
 * Makes strings of two or more UTF-16 units ready to be found. Build once: it takes about 1 ms per thousand.
 * @throws {TypeError} on a string shorter than two units.
 */
export function createWordMatcher(words: readonly string[]): WordMatcher {
  const short = words.find((word) => word.length < 2);
  if (short !== undefined) throw new TypeError(`a word matcher looks for strings of two or more characters, not "${short}"`);
  const order = words.map((_, index) => index).sort((a, b) => compare(words[a]!, words[b]!) || a - b);
  const sorted = order.map((index) => words[index]!);
  const { begins, triples, shift } = beginningsOf(sorted);
  const ranges = new PairRanges(sorted);

  const each = (text: string, told: WordTold): void => {
    let key = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      key = pairKey(key, text.charCodeAt(at));
      const slot = hash(key) >>> shift;
      if ((begins[slot >> 3]! & (1 << (slot & 7))) === 0) continue;
      const range = ranges.find(key);
      if (range < 0) continue;
      let from = ranges.from[range]!;
      const to = ranges.to[range]!;
      for (; from < to && sorted[from]!.length === 2; from += 1) told(order[from]!, at - 1, at + 1);
      if (from < to && triples[hash(tripleKey(key, text.charCodeAt(at + 1))) >>> shift] === 1) tellLonger(sorted, order, from, to, text, at - 1, told);
    }
  };
  const matches = (text: string): readonly WordMatch[] => {
    const found: WordMatch[] = [];
    each(text, (word, start, end) => found.push({ word, start, end }));
    return found;
  };
  return { matches, each };
}

/** The tables, mostly empty: what falls on the same slot as a beginning only costs a look in vain. */
function beginningsOf(words: readonly string[]): { begins: Uint8Array; triples: Uint8Array; shift: number } {
  const bits = Math.ceil(Math.log2((words.length + 1) * 16));
  const shift = 32 - bits;
  // A bit for each pair: most pairs are asked no further, and so much stays at hand.
  const begins = new Uint8Array(2 ** bits / 8);
  const triples = new Uint8Array(2 ** bits);
  for (const word of words) {
    const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
    const slot = hash(key) >>> shift;
    begins[slot >> 3]! |= 1 << (slot & 7);
    if (word.length > 2) triples[hash(tripleKey(key, word.charCodeAt(2))) >>> shift] = 1;
  }
  return { begins, triples, shift };
}

/** Which part of the sorted list begins with a pair of characters: open addressing, a quarter full at most. */
class PairRanges {
  readonly from: Int32Array;
  /** 0: the slot is free. */
  readonly to: Int32Array;
  readonly #keys: Int32Array;
  readonly #shift: number;
  readonly #last: number;

  constructor(sorted: readonly string[]) {
    const bits = Math.ceil(Math.log2((sorted.length + 1) * 4));
    this.#shift = 32 - bits;
    this.#last = 2 ** bits - 1;
    this.#keys = new Int32Array(2 ** bits);
    this.from = new Int32Array(2 ** bits);
    this.to = new Int32Array(2 ** bits);
    sorted.forEach((word, index) => this.#add(pairKey(word.charCodeAt(0), word.charCodeAt(1)), index));
  }

  /** The slot of a pair; -1 when no string begins with it. */
  find(key: number): number {
    let slot = hash(key) >>> this.#shift;
    while (this.to[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#last;
    return this.to[slot] === 0 ? -1 : slot;
  }

  #add(key: number, index: number): void {
    let slot = hash(key) >>> this.#shift;
    while (this.to[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#last;
    if (this.to[slot] === 0) {
      this.#keys[slot] = key;
      this.from[slot] = index;
    }
    this.to[slot] = index + 1;
  }
}

/** Tells the strings of `sorted[from…to)` that stand in the text at `start`, shorter first; all share their first two units with it. */
function tellLonger(sorted: readonly string[], order: readonly number[], from: number, to: number, text: string, start: number, told: WordTold): void {
  for (let depth = 2; from < to; depth += 1) {
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
