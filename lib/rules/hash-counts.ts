import type { Fingerprint } from './consistency-fingerprint.ts';

type Print = Fingerprint | null;

/** Hashes of a fingerprint: their indices in it, and for each the slot that is the same for the same hash, up to the next `follow`. */
export interface Repeats {
  readonly indices: readonly number[];
  readonly slots: readonly number[];
}

/** The count of a slot that holds no hash. */
const FREE = -1;
const SMALLEST = 16;
const FILTER_BITS = 65_536;
const FILTER_MASK = FILTER_BITS - 1;
const NONE: Repeats = { indices: [], slots: [] };

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
  /** Whether other hashes are repeated than at the end of the last `follow`. */
  #isChanged = false;
  #repeatsIn = new WeakMap<Fingerprint, Repeats>();
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
    const size = sizeOf(come);
    if (this.#used + size > this.#hashes.length / 2 || size > this.#used / 2) this.#countAll();
    else for (const [hash, by] of differences(gone, come)) this.#add(hash, by);
    if (!this.#isChanged) return;
    this.#isChanged = false;
    this.#repeatsIn = new WeakMap();
    this.#filter.fill(0);
    for (const hash of this.#repeated) this.#filter[(hash & FILTER_MASK) >> 3]! |= 1 << (hash & 7);
  }

  /** The hashes of a fingerprint of the list that occur more than once in the list. Mostly known from the last list. */
  repeatsIn(print: Fingerprint): Repeats {
    let repeats = this.#repeatsIn.get(print);
    if (!repeats) this.#repeatsIn.set(print, (repeats = this.#repeatedOf(print.hashes)));
    return repeats;
  }

  /** Slots are numbered from 0 to below this. */
  get size(): number {
    return this.#hashes.length;
  }

  #repeatedOf(hashes: Int32Array): Repeats {
    const indices: number[] = [];
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at]!;
      if ((this.#filter[(hash & FILTER_MASK) >> 3]! & (1 << (hash & 7))) !== 0 && this.#repeated.has(hash)) indices.push(at);
    }
    return indices.length === 0 ? NONE : { indices, slots: indices.map((at) => this.#slotOf(hashes[at]!)) };
  }

  #countAll(): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(SMALLEST, sizeOf(this.#prints) * 4)));
    if (size !== this.#hashes.length) {
      this.#hashes = new Int32Array(size);
      this.#counts = new Int32Array(size);
    }
    this.#counts.fill(FREE);
    this.#used = 0;
    this.#repeated.clear();
    this.#isChanged = true;
    for (const print of this.#prints) {
      if (print) for (const hash of print.hashes) this.#add(hash, 1);
    }
  }

  #add(hash: number, by: number): void {
    const slot = this.#slotOf(hash);
    if (this.#counts[slot] === FREE) {
      this.#hashes[slot] = hash;
      this.#counts[slot] = 0;
      this.#used += 1;
    }
    const before = this.#counts[slot]!;
    const count = (this.#counts[slot] = before + by);
    if (count > 1 === before > 1) return;
    this.#isChanged = true;
    if (count > 1) this.#repeated.add(hash);
    else this.#repeated.delete(hash);
  }

  /** Where a hash is counted, or the free slot where it would be. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#counts[slot] !== FREE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

/** How much more often each hash occurs in the new fingerprints than in the old; an edited block keeps most of its own. */
function differences(gone: readonly Print[], come: readonly Print[]): Map<number, number> {
  const by = new Map<number, number>();
  const count = (prints: readonly Print[], step: number): void => {
    for (const print of prints) if (print) for (const hash of print.hashes) by.set(hash, (by.get(hash) ?? 0) + step);
  };
  count(gone, -1);
  count(come, 1);
  for (const [hash, more] of by) if (more === 0) by.delete(hash);
  return by;
}

function sizeOf(prints: readonly Print[]): number {
  return prints.reduce((sum, print) => sum + (print?.hashes.length ?? 0), 0);
}
