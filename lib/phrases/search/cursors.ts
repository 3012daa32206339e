/** Where a cursor is that has come to its end: above every place. */
export const END = 0xffff_ffff;

/** Walks over ascending places. */
export interface Cursor {
  /** The place it stands at; -1 before the first step. */
  readonly at: number;
  /** How many places there are at most. */
  readonly most: number;
  /** Steps to the first place not below `least`, which may be the one it stands at, and returns it. */
  advance(least: number): number;
}

/** The places in one stretch of an array. */
export class ListCursor implements Cursor {
  readonly #places: Uint32Array;
  readonly #end: number;
  #next: number;
  at = -1;

  constructor(places: Uint32Array, start: number, end: number) {
    this.#places = places;
    this.#next = start;
    this.#end = end;
  }

  get most(): number {
    return this.#end - this.#next;
  }

  advance(least: number): number {
    if (this.at >= least) return this.at;
    const places = this.#places;
    // Leaps that double, then halves: near places cost few steps and far ones not many.
    let low = this.#next;
    let leap = 1;
    while (low + leap < this.#end && (places[low + leap] ?? END) < least) {
      low += leap;
      leap *= 2;
    }
    let high = Math.min(this.#end, low + leap);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[middle] ?? END) < least) low = middle + 1;
      else high = middle;
    }
    this.#next = low;
    return (this.at = low < this.#end ? (places[low] ?? END) : END);
  }
}

/** Places at which all of some cursors meet. */
export class AllCursor implements Cursor {
  readonly #rarest: Cursor;
  readonly #others: readonly Cursor[];
  at = -1;

  /** @throws {TypeError} without any cursor: that would be every place. */
  constructor(cursors: readonly Cursor[]) {
    const [rarest, ...others] = cursors.toSorted((a, b) => a.most - b.most);
    if (rarest === undefined) throw new TypeError('AllCursor wants at least one cursor.');
    this.#rarest = rarest;
    this.#others = others;
  }

  get most(): number {
    return this.#rarest.most;
  }

  advance(least: number): number {
    let place = this.#rarest.advance(least);
    for (let i = 0; i < this.#others.length && place !== END; i++) {
      const other = this.#others[i]?.advance(place) ?? END;
      if (other === place) continue;
      place = this.#rarest.advance(other);
      i = -1;
    }
    return (this.at = place);
  }
}

/** Places at which any of some cursors stops. */
export class AnyCursor implements Cursor {
  readonly #cursors: readonly Cursor[];
  at = -1;

  constructor(cursors: readonly Cursor[]) {
    this.#cursors = cursors;
  }

  get most(): number {
    return this.#cursors.reduce((sum, cursor) => sum + cursor.most, 0);
  }

  advance(least: number): number {
    let first = END;
    for (const cursor of this.#cursors) {
      const at = cursor.at >= least ? cursor.at : cursor.advance(least);
      if (at < first) first = at;
    }
    return (this.at = first);
  }
}

/** The places of a cursor that pass a test; after `looks` tests it is at its end. */
export class CheckedCursor implements Cursor {
  readonly #cursor: Cursor;
  readonly #passes: (place: number) => boolean;
  #looks: number;
  at = -1;

  constructor(cursor: Cursor, passes: (place: number) => boolean, looks: number) {
    this.#cursor = cursor;
    this.#passes = passes;
    this.#looks = looks;
  }

  get most(): number {
    return this.#cursor.most;
  }

  advance(least: number): number {
    if (this.at >= least) return this.at;
    let place = this.#cursor.advance(least);
    while (place !== END && !this.#look(place)) place = this.#cursor.advance(place + 1);
    return (this.at = place !== END && this.#looks >= 0 ? place : END);
  }

  #look(place: number): boolean {
    this.#looks--;
    return this.#looks < 0 || this.#passes(place);
  }
}
