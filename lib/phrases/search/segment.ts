import type { Cursor } from './cursors.ts';
import { ListCursor } from './cursors.ts';

/** A text to be put into a segment. */
export interface NumberedText {
  readonly number: number;
  /** How many tokens it has, repeats counted: the shorter come first. */
  readonly length: number;
  /** Ids of its distinct tokens. */
  readonly tokens: Uint32Array;
}

/** A place given up when segments are merged. */
const GONE = 0xffff_ffff;

/**
 * Which texts hold which tokens, for a fixed set of texts. A text's place is its rank by length, so
 * that whoever walks over places meets the best hits first and may stop when there are enough.
 */
export class Segment {
  /** The number of the text at each place. */
  readonly numbers: Uint32Array;
  /** How many tokens that text has. */
  readonly lengths: Uint32Array;
  /** Ascending; the places that hold the i-th are those from `starts[i]` to `starts[i + 1]`. */
  readonly #tokens: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  private constructor(numbers: Uint32Array, lengths: Uint32Array, tokens: Uint32Array, starts: Uint32Array, places: Uint32Array) {
    this.numbers = numbers;
    this.lengths = lengths;
    this.#tokens = tokens;
    this.#starts = starts;
    this.#places = places;
  }

  /** A segment of new texts; `tokenCount`: every token id is below it. */
  static of(texts: readonly NumberedText[], tokenCount: number): Segment {
    const ordered = texts.toSorted((a, b) => a.length - b.length || a.number - b.number);
    const counts = new Uint32Array(tokenCount + 1);
    for (const { tokens } of ordered) for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
    const used = Uint32Array.from(Array.from(counts.keys()).filter((token) => counts[token] !== 0));
    const starts = new Uint32Array(used.length + 1);
    for (const [i, token] of used.entries()) {
      starts[i + 1] = (starts[i] ?? 0) + (counts[token] ?? 0);
      // From here on: where the token's next place goes.
      counts[token] = starts[i] ?? 0;
    }
    const places = new Uint32Array(starts.at(-1) ?? 0);
    for (const [place, { tokens }] of ordered.entries()) {
      for (const token of tokens) {
        const next = counts[token] ?? 0;
        places[next] = place;
        counts[token] = next + 1;
      }
    }
    return new Segment(Uint32Array.from(ordered, (text) => text.number), Uint32Array.from(ordered, (text) => text.length), used, starts, places);
  }

  /** Both in one, without the texts that are gone. */
  static merged(a: Segment, b: Segment, isGone: (number: number) => boolean): Segment {
    const order = mergedOrder(a, b, isGone);
    const tokens = new Uint32Array(a.#tokens.length + b.#tokens.length);
    const starts = new Uint32Array(tokens.length + 1);
    const places = new Uint32Array(a.#places.length + b.#places.length);
    let count = 0;
    let end = 0;
    for (let i = 0, j = 0; i < a.#tokens.length || j < b.#tokens.length; ) {
      const token = Math.min(a.#tokens[i] ?? GONE, b.#tokens[j] ?? GONE);
      const left = a.#tokens[i] === token ? a.#listAt(i++) : NONE;
      const right = b.#tokens[j] === token ? b.#listAt(j++) : NONE;
      const start = end;
      end = mergeLists(left, order.a, right, order.b, places, end);
      if (end === start) continue;
      tokens[count++] = token;
      starts[count] = end;
    }
    return new Segment(order.numbers, order.lengths, tokens.slice(0, count), starts.slice(0, count + 1), places.slice(0, end));
  }

  get size(): number {
    return this.numbers.length;
  }

  /** The places that hold a token, ascending. Not to be changed. */
  placesOf(token: number): Uint32Array {
    const at = this.#find(token);
    return at < 0 ? NONE : this.#listAt(at);
  }

  cursor(token: number): Cursor {
    const at = this.#find(token);
    return new ListCursor(this.#places, at < 0 ? 0 : (this.#starts[at] ?? 0), at < 0 ? 0 : (this.#starts[at + 1] ?? 0));
  }

  #listAt(at: number): Uint32Array {
    return this.#places.subarray(this.#starts[at], this.#starts[at + 1]);
  }

  #find(token: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#tokens[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return this.#tokens[low] === token ? low : -1;
  }
}

const NONE = new Uint32Array(0);

interface MergedOrder {
  readonly numbers: Uint32Array;
  readonly lengths: Uint32Array;
  /** The new place of each old one of either, ascending; {@link GONE} for texts left out. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

function mergedOrder(a: Segment, b: Segment, isGone: (number: number) => boolean): MergedOrder {
  const numbers = new Uint32Array(a.size + b.size);
  const lengths = new Uint32Array(a.size + b.size);
  const order = { a: new Uint32Array(a.size), b: new Uint32Array(b.size) };
  let place = 0;
  for (let i = 0, j = 0; i < a.size || j < b.size; ) {
    const fromA = j >= b.size || (i < a.size && comesFirst(a, i, b, j));
    const [segment, old, map] = fromA ? [a, i++, order.a] : [b, j++, order.b];
    const number = segment.numbers[old] ?? 0;
    map[old] = isGone(number) ? GONE : place;
    if (map[old] === GONE) continue;
    lengths[place] = segment.lengths[old] ?? 0;
    numbers[place++] = number;
  }
  return { numbers: numbers.slice(0, place), lengths: lengths.slice(0, place), ...order };
}

function comesFirst(a: Segment, i: number, b: Segment, j: number): boolean {
  const longer = (a.lengths[i] ?? 0) - (b.lengths[j] ?? 0);
  return longer < 0 || (longer === 0 && (a.numbers[i] ?? 0) < (b.numbers[j] ?? 0));
}

/** Writes the places of both lists, ascending, from `end` on, and returns where they end. */
function mergeLists(left: Uint32Array, leftOrder: Uint32Array, right: Uint32Array, rightOrder: Uint32Array, into: Uint32Array, end: number): number {
  let next = end;
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const a = i < left.length ? (leftOrder[left[i] ?? 0] ?? GONE) : GONE;
    const b = j < right.length ? (rightOrder[right[j] ?? 0] ?? GONE) : GONE;
    // A place that is gone is stepped over at once: it is above every other and would stop the merging.
    if (i < left.length && a === GONE) i++;
    else if (j < right.length && b === GONE) j++;
    else if (a < b) {
      into[next++] = a;
      i++;
    } else {
      into[next++] = b;
      j++;
    }
  }
  return next;
}
