import type { UnitStore } from './unit-store.ts';

/** Text before a place that tells what it is about, in UTF-16 units. */
const REACH = 50;
/** What a pair of characters shared with it adds to a place's weight, and from how many on no more. */
const PER_PAIR = 0.1;
const MOST_PAIRS = 12;
const HASHES = 65_536;

/** What a caret's surroundings are about: a place about the same counts for more. */
export class Vicinity {
  readonly #marks = new Uint8Array(HASHES);
  #marked: number[] = [];

  /** Looks at the text before the caret. */
  lookAt(before: string): void {
    for (const hash of this.#marked) this.#marks[hash] = 0;
    this.#marked = [];
    for (let at = Math.max(1, before.length - REACH); at < before.length; at++) {
      const hash = pairHash(before.charCodeAt(at - 1), before.charCodeAt(at));
      this.#marks[hash] = 1;
      this.#marked.push(hash);
    }
  }

  /** The factor for a place of which `order` units before are the same anyway. */
  likeness(units: UnitStore, at: number, order: number): number {
    const end = at - order;
    let shared = 0;
    let previous = units.unitAt(Math.max(0, end - REACH - 1));
    for (let i = Math.max(1, end - REACH); i < end; i++) {
      const unit = units.unitAt(i);
      shared += this.#marks[pairHash(previous, unit)] ?? 0;
      previous = unit;
    }
    return 1 + PER_PAIR * Math.min(shared, MOST_PAIRS);
  }
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 40_503) ^ second) & (HASHES - 1);
}
