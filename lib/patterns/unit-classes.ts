import type { CharSet } from './regex-syntax.ts';

/**
 * UTF-16 units that no set tells apart are one class: hundreds instead of 65,536, so that a bit
 * for each class of a set stays in the processor's nearest memory.
 */
export interface UnitClasses {
  readonly count: number;
  /** Per unit its class. */
  readonly classOf: Uint16Array;
  /** Per set, in order, the classes it holds. */
  readonly classesOf: readonly (readonly number[])[];
}

const UNITS = 0x10000;

/** Sorts all units into classes by the sets they are in. */
export function classify(sets: readonly CharSet[]): UnitClasses {
  const changes = changesAt(sets);
  const classOf = new Uint16Array(UNITS);
  const classes = new Classes(sets.length);
  let from = 0;
  for (const at of [...[...changes.keys()].toSorted((a, b) => a - b), UNITS]) {
    if (at > from) classOf.fill(classes.now(), from, at);
    for (const set of changes.get(at) ?? []) classes.toggle(set);
    from = at;
  }
  return { count: classes.setsOf.length, classOf, classesOf: classes.bySet() };
}

/** At each unit where sets begin or end, which. */
function changesAt(sets: readonly CharSet[]): Map<number, number[]> {
  const changes = new Map<number, number[]>();
  const change = (at: number, set: number): void => {
    const known = changes.get(at);
    if (known) known.push(set);
    else changes.set(at, [set]);
  };
  sets.forEach((ranges, set) => {
    let open = -1;
    let end = -1;
    for (const [low, high] of ranges.toSorted((a, b) => a[0] - b[0])) {
      if (low > end) {
        if (open >= 0) change(end, set);
        change(low, set);
        open = low;
      }
      end = Math.max(end, high + 1);
    }
    if (open >= 0) change(end, set);
  });
  return changes;
}

/** The classes met so far, and which sets the unit looked at is in. */
class Classes {
  /** Per class the sets it is in. */
  readonly setsOf: (readonly number[])[] = [];
  readonly #inside: Uint8Array;
  /** Classes by a key of their sets, which different choices of sets may share. */
  readonly #byKey = new Map<number, number[]>();
  #count = 0;
  #key = 0;

  constructor(sets: number) {
    this.#inside = new Uint8Array(sets);
  }

  toggle(set: number): void {
    this.#count += this.#inside[set] === 1 ? -1 : 1;
    this.#inside[set]! ^= 1;
    this.#key ^= Math.imul(set + 1, 0x9e3779b1);
  }

  /** The class of units in just these sets. */
  now(): number {
    const alike = this.#byKey.get(this.#key) ?? [];
    const known = alike.find((one) => this.setsOf[one]!.length === this.#count && this.setsOf[one]!.every((set) => this.#inside[set] === 1));
    if (known !== undefined) return known;
    const own: number[] = [];
    this.#inside.forEach((is, set) => is === 1 && own.push(set));
    const one = this.setsOf.push(own) - 1;
    this.#byKey.set(this.#key, [...alike, one]);
    return one;
  }

  /** Per set its classes. */
  bySet(): readonly (readonly number[])[] {
    const classesOf: number[][] = Array.from(this.#inside, () => []);
    this.setsOf.forEach((sets, one) => sets.forEach((set) => classesOf[set]!.push(one)));
    return classesOf;
  }
}
