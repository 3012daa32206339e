import { countCharacters } from './count-characters.ts';
import type { Span } from './span.ts';

/** The characters of a draft's parts, without counting those of whole blocks again. */
export class CharacterIndex {
  readonly #text: string;
  readonly #blocks: readonly Span[];
  /** Characters of all blocks before each one, and at last of all. */
  readonly #before: Int32Array;

  /** @param counts the characters of each block, white space aside. */
  constructor(text: string, blocks: readonly Span[], counts: readonly number[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#before = new Int32Array(blocks.length + 1);
    counts.forEach((count, index) => (this.#before[index + 1] = this.#before[index]! + count));
  }

  /** The characters of the whole draft. */
  get total(): number {
    return this.#before[this.#blocks.length]!;
  }

  /** The characters of a part, as {@link countCharacters} has them; between blocks there is only white space. */
  in({ start, end }: Span): number {
    const first = this.#firstEndingAfter(start);
    const behind = this.#firstEndingAfter(end);
    const upTo = this.#before[behind]! + this.#partOf(behind, end);
    return upTo - this.#before[first]! - this.#partOf(first, start);
  }

  /** The characters of a block that stand before a place in it. */
  #partOf(index: number, at: number): number {
    const start = this.#blocks[index]?.start ?? at;
    return start < at ? countCharacters(this.#text.slice(start, at)) : 0;
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#blocks[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
