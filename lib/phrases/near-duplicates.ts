import { textKey } from './text-normalization.ts';
import { contentTokens } from './tokenizer.ts';
import { withoutSlots } from './slots.ts';
import { tokenOverlap, Vocabulary } from './vocabulary.ts';

/** Likeness (shared pairs of characters) from which two texts say the same. */
export const NEARLY_SAME = 0.75;

/** … and from which it is worth asking whether they should be one. */
const WORTH_MERGING = 0.6;

/**
 * Finds texts that say nearly the same. Of two sets alike by t, one of the (1−t)·n+1 rarest tokens of
 * either is in the other: only texts that share one of those are compared.
 */
export class NearDuplicates {
  readonly #likeness: number;
  readonly #vocabulary = new Vocabulary();
  readonly #texts: { readonly id: string; readonly tokens: Uint32Array }[] = [];
  readonly #postings: number[][] = [];
  readonly #byKey = new Map<string, string>();

  /** `likeness`: share of common pairs of characters from which two texts say the same, 0–1. */
  constructor(likeness = NEARLY_SAME) {
    this.#likeness = likeness;
  }

  /** The id of a text that is the same or nearly so; `null`: none. */
  find(text: string): string | null {
    const same = this.#byKey.get(textKey(text));
    if (same !== undefined) return same;
    return this.#like(contentTokens(withoutSlots(text)))[0] ?? null;
  }

  add(id: string, text: string): void {
    const key = textKey(text);
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
    const tokens = this.#vocabulary.addText(contentTokens(withoutSlots(text)));
    const number = this.#texts.push({ id, tokens }) - 1;
    for (const token of tokens) (this.#postings[token] ??= []).push(number);
  }

  #like(tokens: readonly string[]): readonly string[] {
    const distinct = [...new Set(tokens)];
    const known = Uint32Array.from(distinct.flatMap((token) => this.#vocabulary.idOf(token) ?? [])).sort();
    const unknown = distinct.length - known.length;
    // What is unknown is the rarest of all.
    const needed = Math.floor((1 - this.#likeness) * distinct.length) + 1 - unknown;
    if (needed <= 0 || known.length === 0) return [];
    const rarest = Array.from(known).sort((a, b) => this.#countOf(a) - this.#countOf(b)).slice(0, needed);
    const seen = new Set<number>();
    for (const token of rarest) for (const number of this.#postings[token] ?? []) seen.add(number);
    return [...seen].flatMap((number) => {
      const other = this.#texts[number];
      return other !== undefined && overlapWith(known, unknown, other.tokens) >= this.#likeness ? [other.id] : [];
    });
  }

  #countOf(token: number): number {
    return this.#postings[token]?.length ?? 0;
  }
}

/** Jaccard of a set with `unknown` more tokens than are in `known`. */
function overlapWith(known: Uint32Array, unknown: number, other: Uint32Array): number {
  const share = tokenOverlap(known, other);
  const all = known.length + other.length;
  const shared = (share * all) / (1 + share);
  return shared / (all + unknown - shared);
}

/** Groups of two and more texts that say nearly the same, for merging; each in the order it came. */
export function duplicateGroups<T extends { readonly id: string; readonly text: string }>(texts: readonly T[]): readonly (readonly T[])[] {
  const known = new NearDuplicates(WORTH_MERGING);
  const groups = new Map<string, T[]>();
  for (const text of texts) {
    const first = known.find(text.text);
    if (first === null) {
      known.add(text.id, text.text);
      groups.set(text.id, [text]);
    } else groups.get(first)?.push(text);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
