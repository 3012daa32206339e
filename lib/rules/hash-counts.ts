import type { Fingerprint } from './consistency-fingerprint.ts';

type Print = Fingerprint | null;

/** The count of a slot that holds no hash. */
const FREE = -1;
const SMALLEST = 16;
const FILTER_BITS = 65_536;
const FILTER_MASK = FILTER_BITS - 1;

/**
 * How often each hash occurs in a list of fingerprints. From one list to the next only what changed
 * is counted anew. Open addressing in flat arrays, for a draft has tens of thousands; a hash whose
 * count went back to nothing keeps its slot until the table is made again.
 */
export class HashCounts {
  #prints: readonly Print[] = [];
  #hashes = new Int32Array(SMALLEST);
  #counts = new Int32Array(SMALLEST).fill(FREE);
  #used = 0;
  readonly #repeated = new Set<number>();
  /** A bit for every repeated hash, by its last 16 bits: what is not there is asked most, and told without a look-up. */
  readonly #filter = new Uint8Array(FILTER_BITS / 8);

  /** Counts this list instead of the last one. */
  follow(prints: readonly Print[]): void {
    const old = this.#prints;
    let head = 0;
    while (head < old.length && head < prints.length && old[head] === prints[head]) head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < prints.length - head && old[old.length - 1 - tail] === prints[prints.length - 1 - tail]) tail += 1;
    const gone = old.slice(head, old.length - tail);
    const come = prints.slice(head, prints.length - tail);
    this.#prints = [...prints];
    if (this.#used + sizeOf(come) > this.#hashes.length / 2) this.#countAll();
    else {
      for (const print of gone) this.#add(print, -1);
      for (const print of come) this.#add(print, 1);
    }
    this.#filter.fill(0);
    for (const hash of this.#repeated) this.#filter[(hash & FILTER_MASK) >> 3]! |= 1 << (hash & 7);
  }

  /** Whether a hash of the list occurs more than once in it. */
  isRepeated(hash: number): boolean {
    return (this.#filter[(hash & FILTER_MASK) >> 3]! & (1 << (hash & 7))) !== 0 && this.#repeated.has(hash);
  }

  #countAll(): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(SMALLEST, sizeOf(this.#prints) * 4)));
    this.#hashes = new Int32Array(size);
    this.#counts = new Int32Array(size).fill(FREE);
    this.#used = 0;
    this.#repeated.clear();
    for (const print of this.#prints) this.#add(print, 1);
  }

  #add(print: Print, by: number): void {
    if (!print) return;
    for (const hash of print.hashes) {
      const slot = this.#slotOf(hash);
      if (this.#counts[slot] === FREE) {
        this.#hashes[slot] = hash;
        this.#counts[slot] = 0;
        this.#used += 1;
      }
      const count = (this.#counts[slot]! += by);
      if (count === 2 && by > 0) this.#repeated.add(hash);
      else if (count === 1 && by < 0) this.#repeated.delete(hash);
    }
  }

  /** Where a hash is counted, or the free slot where it would be. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#counts[slot] !== FREE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

function sizeOf(prints: readonly Print[]): number {
  return prints.reduce((sum, print) => sum + (print?.hashes.length ?? 0), 0);
}
