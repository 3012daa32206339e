/**
 * Remembers what was read from texts, until there are too many of them: most texts are asked about
 * again soon, by another rule or at the next key.
 */
export class KnownTexts<Value> {
  readonly #read: (text: string) => Value;
  readonly #most: number;
  readonly #values = new Map<string, Value>();

  /** @param most how many texts are remembered at once. */
  constructor(read: (text: string) => Value, most: number) {
    this.#read = read;
    this.#most = most;
  }

  get(text: string): Value {
    let value = this.#values.get(text);
    if (value === undefined) {
      if (this.#values.size === this.#most) this.#values.clear();
      this.#values.set(text, (value = this.#read(text)));
    }
    return value;
  }

  /** To be called when a text would be read in another way than before. */
  clear(): void {
    this.#values.clear();
  }
}
