/** Something that has nothing to look for in a text without any of these UTF-16 units. */
export interface Sieved {
  readonly needs?: string;
}

/**
 * Which rules have anything to look for in a text: one pass over its characters instead of one search
 * per rule. Rules that name no characters they need are always let through.
 */
export class RuleSieve {
  readonly #rules: number;
  /** Per UTF-16 unit the class it belongs to, of units that the same rules need; 0: no rule needs it. */
  readonly #classOf = new Uint16Array(65_536);
  /** Per class the rules that need one of its units, as bits; class 0 holds those that need nothing. */
  readonly #bits: Int32Array[] = [];
  readonly #words: number;

  constructor(rules: readonly Sieved[]) {
    this.#rules = rules.length;
    this.#words = Math.ceil(rules.length / 32);
    this.#bits.push(bitsOf(rules.flatMap(({ needs }, index) => (needs === undefined ? [index] : [])), this.#words));
    const byRules = new Map<string, number>();
    for (const [unit, waiting] of waitingFor(rules)) {
      const key = waiting.join();
      let kind = byRules.get(key);
      if (kind === undefined) {
        byRules.set(key, (kind = this.#bits.length));
        this.#bits.push(bitsOf(waiting, this.#words));
      }
      this.#classOf[unit] = kind;
    }
  }

  /** For each rule, in order, the indices of the texts that it may find something in. */
  sort(texts: readonly { readonly text: string }[]): number[][] {
    const waiting: number[][] = Array.from({ length: this.#rules }, () => []);
    const wanted = new Int32Array(this.#bits[0]!.length);
    const seen = new Int32Array(this.#bits.length).fill(-1);
    texts.forEach(({ text }, index) => {
      wanted.set(this.#bits[0]!);
      this.#want(text, index, wanted, seen);
      for (let word = 0; word < wanted.length; word += 1) {
        for (let left = wanted[word]!; left !== 0; left &= left - 1) waiting[word * 32 + 31 - Math.clz32(left & -left)]!.push(index);
      }
    });
    return waiting;
  }

  /** Adds the rules that may find something in a text to `wanted`, as bits; `seen`: per class the text it was last met in. */
  #want(text: string, index: number, wanted: Int32Array, seen: Int32Array): void {
    const classOf = this.#classOf;
    for (let at = 0; at < text.length; at += 1) {
      const kind = classOf[text.charCodeAt(at)]!;
      if (kind === 0 || seen[kind] === index) continue;
      seen[kind] = index;
      const bits = this.#bits[kind]!;
      for (let word = 0; word < bits.length; word += 1) wanted[word]! |= bits[word]!;
    }
  }
}

/** Per unit the rules that need it, as indices in order. */
function waitingFor(rules: readonly Sieved[]): Map<number, number[]> {
  const waiting = new Map<number, number[]>();
  rules.forEach(({ needs = '' }, index) => {
    for (const unit of new Set(Array.from({ length: needs.length }, (_, at) => needs.charCodeAt(at)))) {
      const known = waiting.get(unit);
      if (known) known.push(index);
      else waiting.set(unit, [index]);
    }
  });
  return waiting;
}

function bitsOf(indices: readonly number[], words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const index of indices) bits[index >> 5]! |= 1 << (index & 31);
  return bits;
}
