/** How many characters of text one generation may hold before it makes room. */
const GENERATION = 1_500_000;

type Values<Value> = Map<string, Map<string, Value>>;

/**
 * Keeps what was worked out for a text until it has not been asked for in two generations. Texts of
 * different realms are kept apart, and share the room. Hand in own copies (see {@link ownCopy}): a
 * slice of a long draft would keep the whole draft alive.
 */
export class TextCache<Value> {
  #young: Values<Value> = new Map();
  #old: Values<Value> = new Map();
  #size = 0;

  /** The value for a text, if it is known. */
  get(realm: string, text: string): Value | undefined {
    const young = this.#young.get(realm)?.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(realm)?.get(text);
    return old === undefined ? undefined : this.set(realm, text, old);
  }

  /** Keeps a value for a text; gives the value that is kept, which is the first one. */
  set(realm: string, text: string, value: Value): Value {
    let own = this.#young.get(realm);
    if (!own) this.#young.set(realm, (own = new Map()));
    const known = own.get(text);
    if (known !== undefined) return known;
    own.set(text, value);
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
