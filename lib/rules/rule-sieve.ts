import type { BlockRule } from './rule.ts';

/**
 * Which rules have anything to look for in a text: one pass over its characters instead of one search
 * per rule. Rules that name no characters they need are always let through.
 */
export class RuleSieve {
  readonly #rules: readonly BlockRule[];
  /** Per UTF-16 unit the class it belongs to; 0: no rule needs it. */
  readonly #classOf = new Uint16Array(65_536);
  /** Per class the rules that need one of its characters, as indices. */
  readonly #waiting: number[][] = [[]];

  constructor(rules: readonly BlockRule[]) {
    this.#rules = rules;
    rules.forEach((rule, index) => {
      for (let at = 0; at < (rule.needs?.length ?? 0); at += 1) this.#await(rule.needs!.charCodeAt(at), index);
    });
  }

  /** The rules that may find something in the text, in their own order. */
  through(text: string): BlockRule[] {
    const wanted = new Uint8Array(this.#rules.length);
    const seen = new Uint8Array(this.#waiting.length);
    for (let at = 0; at < text.length; at += 1) {
      const kind = this.#classOf[text.charCodeAt(at)]!;
      if (kind === 0 || seen[kind] === 1) continue;
      seen[kind] = 1;
      for (const index of this.#waiting[kind]!) wanted[index] = 1;
    }
    return this.#rules.filter((rule, index) => rule.needs === undefined || wanted[index] === 1);
  }

  #await(unit: number, index: number): void {
    const kind = this.#classOf[unit]!;
    if (kind === 0) {
      this.#classOf[unit] = this.#waiting.length;
      this.#waiting.push([index]);
    } else if (this.#waiting[kind]!.at(-1) !== index) this.#waiting[kind]!.push(index);
  }
}

const sieves = new WeakMap<readonly BlockRule[], RuleSieve>();

/** The sieve of a list of rules, made once. */
export function sieveOf(rules: readonly BlockRule[]): RuleSieve {
  let sieve = sieves.get(rules);
  if (!sieve) sieves.set(rules, (sieve = new RuleSieve(rules)));
  return sieve;
}
