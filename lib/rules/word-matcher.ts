import type { Span } from '../draft/span.ts';

/*
 * Finds many thousand strings in one pass. Small tables say which pairs and which triples of
 * characters a string of the list begins with, and which pairs are one; only where these say yes is the
 * part of the sorted list with this pair looked up, and narrowed character by character. In Chinese text
 * nearly every pair says no, which costs one look-up in a small table, where an Aho-Corasick automaton
 * follows a transition through megabytes for every character.
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
  const { begins, pairs, triples, shift } = beginningsOf(sorted);
  const ranges = new PairRanges(sorted);

  const each = (text: string, told: WordTold): void => {
    let key = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      key = pairKey(key, text.charCodeAt(at));
      const slot = hash(key) >>> shift;
      if (!holds(begins, slot)) continue;
      const mayBeLonger = holds(triples, hash(tripleKey(key, text.charCodeAt(at + 1))) >>> shift);
      if (!mayBeLonger && !holds(pairs, slot)) continue;
      const range = ranges.find(key);
      if (range < 0) continue;
      const { entries } = ranges;
      const longer = entries[range + LONGER]!;
      for (let word = entries[range + FROM]!; word < longer; word += 1) told(order[word]!, at - 1, at + 1);
      const to = entries[range + TO]!;
      if (longer < to && mayBeLonger) tellLonger(sorted, order, longer, to, text, at - 1, told);
    }
  };
  const matches = (text: string): readonly WordMatch[] => {
    const found: WordMatch[] = [];
    each(text, (word, start, end) => found.push({ word, start, end }));
    return found;
  };
  return { matches, each };
}

/** A bit for each slot, so that much stays in the processor's nearest memory. */
type Bits = Uint8Array;
const holds = (bits: Bits, slot: number): boolean => (bits[slot >> 3]! & (1 << (slot & 7))) !== 0;
const put = (bits: Bits, slot: number): void => void (bits[slot >> 3]! |= 1 << (slot & 7));

/** The tables, mostly empty: what falls on the same slot as a beginning only costs a look in vain. `pairs`: the pair is a word. */
function beginningsOf(words: readonly string[]): { begins: Bits; pairs: Bits; triples: Bits; shift: number } {
  const bits = Math.ceil(Math.log2((words.length + 1) * 16));
  const shift = 32 - bits;
  const [begins, pairs, triples] = [new Uint8Array(2 ** bits / 8), new Uint8Array(2 ** bits / 8), new Uint8Array(2 ** bits / 8)];
  for (const word of words) {
    const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
    const slot = hash(key) >>> shift;
    put(begins, slot);
    if (word.length > 2) put(triples, hash(tripleKey(key, word.charCodeAt(2))) >>> shift);
    else put(pairs, slot);
  }
  return { begins, pairs, triples, shift };
}

/** What an entry of {@link PairRanges} holds beside its pair: where its words begin in the sorted list, the longer ones of them, and the end. */
const FROM = 1;
const LONGER = 2;
const TO = 3;
const ENTRY = 4;

/** Which part of the sorted list begins with a pair of characters: open addressing, a quarter full at most. */
class PairRanges {
  /** Side by side, as they are looked at together; a `TO` of 0: free. */
  readonly entries: Int32Array;
  readonly #shift: number;
  readonly #last: number;

  constructor(sorted: readonly string[]) {
    const bits = Math.ceil(Math.log2((sorted.length + 1) * 4));
    this.#shift = 32 - bits;
    this.#last = 2 ** bits - 1;
    this.entries = new Int32Array(ENTRY * 2 ** bits);
    sorted.forEach((word, index) => this.#add(word, index));
  }

  /** The place of a pair's entry; -1 when no string begins with it. */
  find(key: number): number {
    const entry = this.#place(key);
    return this.entries[entry + TO] === 0 ? -1 : entry;
  }

  /** The place of a pair's entry, or of a free one for it. */
  #place(key: number): number {
    const { entries } = this;
    let slot = hash(key) >>> this.#shift;
    while (entries[slot * ENTRY + TO] !== 0 && entries[slot * ENTRY] !== key) slot = (slot + 1) & this.#last;
    return slot * ENTRY;
  }

  #add(word: string, index: number): void {
    const { entries } = this;
    const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
    const entry = this.#place(key);
    if (entries[entry + TO] === 0) {
      entries[entry] = key;
      entries[entry + FROM] = entries[entry + LONGER] = index;
    }
    // Of words that begin alike the shorter come first.
    if (word.length === 2) entries[entry + LONGER] = index + 1;
    entries[entry + TO] = index + 1;
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
