import type { Span } from '../../draft/span.ts';

/** Stands before every line and after the last. */
export const TEXT_EDGE = 10;
const FIRST_SIZE = 4_096;

/** Lines of text as UTF-16 units one after another, each after a {@link TEXT_EDGE}, with the ends of their words. */
export class UnitStore {
  #units = new Uint16Array(FIRST_SIZE);
  #ends = new Uint8Array(FIRST_SIZE);
  #starts = new Uint32Array(FIRST_SIZE);
  #lines = 0;
  #length = 0;

  /** Units held, edges included. */
  get length(): number {
    return this.#length;
  }

  get lines(): number {
    return this.#lines;
  }

  /** Adds a line and returns where its edge stands. */
  add(line: string, words: readonly Span[]): number {
    const start = this.#length;
    this.#put(String.fromCharCode(TEXT_EDGE) + line);
    for (const { end } of words) this.#ends[start + end] = 1;
    if (this.#lines === this.#starts.length) this.#starts = grown(this.#starts, this.#lines + 1, Uint32Array);
    this.#starts[this.#lines++] = start;
    return start;
  }

  /** Goes on with the last line and returns where that begins. */
  extend(text: string, words: readonly Span[]): number {
    const start = this.#length;
    this.#put(text);
    for (const { end } of words) this.#ends[start + end - 1] = 1;
    return start;
  }

  #put(text: string): void {
    const start = this.#length;
    this.#length += text.length;
    if (this.#length > this.#units.length) {
      this.#units = grown(this.#units, this.#length, Uint16Array);
      this.#ends = grown(this.#ends, this.#length, Uint8Array);
    }
    for (let i = 0; i < text.length; i++) this.#units[start + i] = text.charCodeAt(i);
  }

  /** The unit at a place; an edge after the last line, 0 before the first. */
  unitAt(at: number): number {
    return at < this.#length ? (this.#units[at] ?? 0) : TEXT_EDGE;
  }

  /** Whether a word ends with the unit at a place. */
  endsWord(at: number): boolean {
    return this.#ends[at] === 1;
  }

  /** The number of the line a place is in. */
  lineAt(at: number): number {
    let low = 0;
    let high = this.#lines;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

interface Units<A> {
  readonly length: number;
  set(from: A): void;
}

function grown<A extends Units<A>>(array: A, least: number, create: new (length: number) => A): A {
  const larger = new create(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}
