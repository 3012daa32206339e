import type { CharSet } from './regex-syntax.ts';

/**
 * UTF-16 units that no set tells apart are one class: a few thousand instead of 65,536, so that a bit
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
  const classesOf: number[][] = sets.map(() => []);
  const inside = new Uint8Array(sets.length);
  const known = new Map<number, number>();
  const key = new SetKey(sets.length);
  let from = 0;
  for (const at of [...[...changes.keys()].toSorted((a, b) => a - b), UNITS]) {
    if (at > from) {
      let own = known.get(key.value);
      if (own === undefined) {
        known.set(key.value, (own = known.size));
        for (let set = 0; set < sets.length; set += 1) if (inside[set] === 1) classesOf[set]!.push(own);
      }
      classOf.fill(own, from, at);
    }
    for (const set of changes.get(at) ?? []) {
      inside[set]! ^= 1;
      key.toggle(set);
    }
    from = at;
  }
  return { count: known.size, classOf, classesOf };
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

/** Which sets are in force, as one number: 53 bits of their own for each set, so that no two choices of sets are the same. */
class SetKey {
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  #nowHigh = 0;
  #nowLow = 0;

  constructor(sets: number) {
    let state = 0x2545f491;
    const next = (): number => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state >>> 0;
    };
    this.#high = Uint32Array.from({ length: sets }, next);
    this.#low = Uint32Array.from({ length: sets }, next);
  }

  toggle(set: number): void {
    this.#nowHigh = (this.#nowHigh ^ this.#high[set]!) >>> 0;
    this.#nowLow = (this.#nowLow ^ this.#low[set]!) >>> 0;
  }

  get value(): number {
    return (this.#nowHigh >>> 11) * 2 ** 32 + this.#nowLow;
  }
}
