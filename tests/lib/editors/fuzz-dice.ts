/** Chance that can be had again: the same seed gives the same throws (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds would begin alike.
    this.#state = Math.imul(seed, 0x9e3779b9);
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)]!;
  }

  /** One of several things, the likelier the greater its weight. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K {
    const all = Object.entries<number>(weights) as [K, number][];
    let throwing = this.below(all.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [name, weight] of all) {
      if (throwing < weight) return name;
      throwing -= weight;
    }
    throw new Error('no weights');
  }
}
