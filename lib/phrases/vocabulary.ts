/**
 * Numbers for tokens, and in how many texts each occurs: comparing texts is then comparing sorted
 * arrays of numbers.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  #texts = 0;
  #weights: Float32Array | null = null;

  /** How many tokens are known; every id is below it. */
  get size(): number {
    return this.#counts.length;
  }

  /** Counts a text in and returns the ids of its distinct tokens, ascending. */
  addText(tokens: readonly string[]): Uint32Array {
    const ids = Uint32Array.from(new Set(tokens), (token) => this.#intern(token)).sort();
    for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    this.#texts++;
    this.#weights = null;
    return ids;
  }

  /** Takes back what {@link addText} counted. */
  removeText(ids: Uint32Array): void {
    for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 1) - 1;
    this.#texts--;
    this.#weights = null;
  }

  /** The id of a token some text holds. */
  idOf(token: string): number | undefined {
    return this.#ids.get(token);
  }

  /**
   * What sharing a token says, by id: much for a rare one, hardly anything for 工作. Valid until the
   * next change.
   */
  weights(): Float32Array {
    this.#weights ??= Float32Array.from(this.#counts, (count) => Math.log(1 + this.#texts / (1 + count)));
    return this.#weights;
  }

  #intern(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#counts.length;
    this.#ids.set(token, id);
    this.#counts.push(0);
    return id;
  }
}

/** Shared share of two token sets (Jaccard), 0–1. Both ascending. */
export function tokenOverlap(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
