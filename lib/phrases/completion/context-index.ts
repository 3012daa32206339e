import type { Segmenter } from '../../syntax/segmenter.ts';
import { TEXT_EDGE, UnitStore } from './unit-store.ts';

/** Longest stretch before the caret that is compared, in UTF-16 units. */
export const MAX_ORDER = 16;
/** Places looked at of one context: of a commoner one, as many spread evenly over it. */
const MAX_PLACES = 150;

/** A place where a context occurred: what follows it is a guess at what comes next. */
export interface Place {
  /** Where the continuation begins. */
  readonly at: number;
  /** How many units before it are as they are before the caret: 1 to {@link MAX_ORDER}. */
  readonly order: number;
  /** How many places of that order it stands for. */
  readonly count: number;
}

interface Bucket {
  readonly positions: number[];
  sorted: boolean;
}

/**
 * All places of some texts by what stands before them (contexts of any length): positions in buckets
 * by the two units before, a bucket sorted by the units before those when it is first asked for.
 * Adding costs the length of the text; nothing is ever built anew.
 */
export class ContextIndex {
  readonly units = new UnitStore();
  readonly #buckets = new Map<number, Bucket>();
  readonly #bucketsByLast = new Map<number, Bucket[]>();
  readonly #segmenter: Segmenter;

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
  }

  /** Adds a line of text and returns its number, counted from 0. */
  add(line: string): number {
    const { units } = this;
    const start = units.add(line, this.#segmenter.segment(line));
    // At a line's beginning stands its edge, and before that nothing that counts.
    this.#file(start + 1, 0, TEXT_EDGE);
    for (let at = start + 2; at < units.length; at++) this.#file(at, units.unitAt(at - 2), units.unitAt(at - 1));
    return units.lines - 1;
  }

  /** Goes on with the line that was added last. */
  extend(text: string): void {
    const { units } = this;
    for (let at = units.extend(text, this.#segmenter.segment(text)); at < units.length; at++) this.#file(at, units.unitAt(at - 2), units.unitAt(at - 1));
  }

  /**
   * The places whose context is that before the caret, and how far it is. `context`: its units, the
   * nearest first, with {@link TEXT_EDGE} where the line begins.
   */
  find(context: readonly number[]): readonly Place[] {
    const places: Place[] = [];
    const bucket = this.#sortedBucket(context[1] ?? 0, context[0] ?? 0);
    if (bucket !== undefined) this.#collect(bucket.positions, context, places);
    this.#collectLowest(context[0] ?? 0, bucket, places);
    return places;
  }

  /** Sorts what has not been asked for yet, for so many milliseconds; whether all is done. */
  warm(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    for (const bucket of this.#buckets.values()) {
      if (bucket.sorted) continue;
      if (performance.now() > until) return false;
      this.#sort(bucket);
    }
    return true;
  }

  /** From the longest context that occurred to that of two units, each place once. */
  #collect(positions: readonly number[], context: readonly number[], into: Place[]): void {
    const ranges: (readonly [number, number])[] = [[0, positions.length]];
    for (let order = 2; order < Math.min(MAX_ORDER, context.length); order++) {
      const [low, high] = ranges.at(-1) ?? [0, 0];
      const unit = context[order] ?? 0;
      const from = this.#bound(positions, low, high, order, unit);
      const to = this.#bound(positions, from, high, order, unit + 1);
      if (from === to) break;
      ranges.push([from, to]);
    }
    let [from, to] = ranges.at(-1) ?? [0, 0];
    this.#sample(positions, from, to, ranges.length + 1, into);
    for (let at = ranges.length - 2; at >= 0; at--) {
      const [low, high] = ranges[at] ?? [0, 0];
      this.#sample(positions, low, from, at + 2, into);
      this.#sample(positions, to, high, at + 2, into);
      [from, to] = [low, high];
    }
  }

  /** Places that share one unit only with the caret. */
  #collectLowest(last: number, known: Bucket | undefined, into: Place[]): void {
    const buckets = (this.#bucketsByLast.get(last) ?? []).filter((bucket) => bucket !== known);
    let total = 0;
    for (const { positions } of buckets) total += positions.length;
    const step = Math.max(1, total / MAX_PLACES);
    let next = step / 2;
    let done = 0;
    for (const { positions } of buckets) {
      for (; next < done + positions.length; next += step) into.push({ at: positions[Math.floor(next) - done] ?? 0, order: 1, count: step });
      done += positions.length;
    }
  }

  #sample(positions: readonly number[], from: number, to: number, order: number, into: Place[]): void {
    const step = Math.max(1, (to - from) / MAX_PLACES);
    for (let next = from; next < to; next += step) into.push({ at: positions[Math.floor(next)] ?? 0, order, count: step });
  }

  /** The first of the places, sorted by the unit `order` before them, whose unit is not below `unit`. */
  #bound(positions: readonly number[], low: number, high: number, order: number, unit: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.units.unitAt((positions[middle] ?? 0) - 1 - order) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #sortedBucket(second: number, last: number): Bucket | undefined {
    const bucket = this.#buckets.get(second * 65_536 + last);
    if (bucket?.sorted === false) this.#sort(bucket);
    return bucket;
  }

  #sort(bucket: Bucket): void {
    const { units } = this;
    bucket.positions.sort((a, b) => {
      for (let order = 3; order <= MAX_ORDER; order++) {
        const difference = units.unitAt(a - order) - units.unitAt(b - order);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    bucket.sorted = true;
  }

  #file(at: number, second: number, last: number): void {
    const key = second * 65_536 + last;
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      this.#buckets.set(key, (bucket = { positions: [], sorted: true }));
      const sameLast = this.#bucketsByLast.get(last);
      if (sameLast === undefined) this.#bucketsByLast.set(last, [bucket]);
      else sameLast.push(bucket);
    }
    bucket.positions.push(at);
    bucket.sorted = bucket.positions.length === 1;
  }
}
