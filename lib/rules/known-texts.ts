/** The engine hands at most so many blocks to the rules at once. */
export const BATCH = 256;

/**
 * Remembers what was read from the texts of about one batch: rules of a family ask one after the other
 * about the same blocks.
 */
export class KnownTexts<Value> {
  readonly #read: (text: string) => Value;
  readonly #values = new Map<string, Value>();

  constructor(read: (text: string) => Value) {
    this.#read = read;
  }

  get(text: string): Value {
    let value = this.#values.get(text);
    if (value === undefined) {
      if (this.#values.size === BATCH) this.#values.clear();
      this.#values.set(text, (value = this.#read(text)));
    }
    return value;
  }

  /** To be called when a text would be read in another way than before. */
  clear(): void {
    this.#values.clear();
  }
}
