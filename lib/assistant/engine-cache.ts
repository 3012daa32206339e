/** How many characters of block text one generation may hold before it makes room. */
const GENERATION = 1_500_000;

/**
 * Keeps what was worked out for a text until it has not been asked for in two generations. Keys are
 * copied: a slice of a long draft would keep the whole draft alive.
 */
export class TextCache<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #size = 0;

  /** The value for a text, if it is known. */
  get(text: string): Value | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    return old === undefined ? undefined : this.set(ownCopy(text), old);
  }

  /** Keeps a value for a text; gives the value that is kept, which is the first one. */
  set(text: string, value: Value): Value {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    this.#young.set(text, value);
    this.#size += text.length;
    if (this.#size > GENERATION) this.#turn();
    return value;
  }

  #turn(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#size = 0;
  }
}

/** A string of its own: engines make slices that point into the string they were cut from. */
export function ownCopy(text: string): string {
  // Joined and cut again it points into a string just one unit longer.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
