/** A repeatable source of chance: the same seed gives the same cases on every machine. */
export interface Chance {
  /** A whole number in `[0, below)`. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** Up to `most` of the pieces, joined. */
  text(pieces: readonly string[], most: number): string;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return {
    below,
    pick,
    text: (pieces, most) => Array.from({ length: below(most + 1) }, () => pick(pieces)).join(''),
  };
}
