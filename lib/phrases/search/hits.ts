import type { NumberSet } from './number-set.ts';

/** A phrase that holds the searched words. `score` is 0–1 against the best hit. */
export interface WordHit {
  readonly number: number;
  readonly score: number;
  /** What was found in the phrase: tokens, words for a spelling, the rest of a word with a typing error. */
  readonly terms: readonly string[];
}

/** Which hits are wanted: the best `most` of those in `preferred`, and as many of the rest of `within`; some more that are favoured. */
export interface HitFilter {
  readonly within?: NumberSet | undefined;
  readonly preferred?: NumberSet | undefined;
  readonly most: number;
}

/** A hit before it is compared with the best. */
export interface Found {
  readonly number: number;
  readonly worth: number;
  readonly terms: readonly string[];
}

/** Hits, each once, best first, of equal worth the first added. */
export function bestHits(found: readonly Found[]): readonly WordHit[] {
  const sorted = found.toSorted(byWorth);
  const top = sorted[0]?.worth ?? 1;
  return sorted
    .filter(({ number }, at) => number !== sorted[at - 1]?.number)
    .map(({ number, worth, terms }) => ({ number, score: worth / top, terms }));
}

function byWorth(a: Found, b: Found): number {
  return b.worth - a.worth || a.number - b.number;
}

/**
 * Collects hits that come best first, from several sources one after another: of each tier no more
 * than are wanted, and none that those of an earlier source have beaten.
 */
export class HitCollector {
  readonly #filter: HitFilter;
  readonly #tiers = { here: new Tier(), elsewhere: new Tier() };

  constructor(filter: HitFilter) {
    this.#filter = filter;
    // Without a preference there is nothing elsewhere.
    if (filter.preferred === undefined) this.#tiers.elsewhere.bar = Number.POSITIVE_INFINITY;
  }

  /** To be called before each source. */
  startAgain(): void {
    for (const tier of Object.values(this.#tiers)) tier.next(this.#filter.most);
  }

  /** Whether nothing worth so much or less is wanted any more. */
  isFull(worth: number): boolean {
    const { here, elsewhere } = this.#tiers;
    return here.isFull(worth, this.#filter.most) && elsewhere.isFull(worth, this.#filter.most);
  }

  wants(number: number, worth: number): boolean {
    return !this.#tierOf(number).isFull(worth, this.#filter.most);
  }

  add(hit: Found): void {
    const tier = this.#tierOf(hit.number);
    tier.found.push(hit);
    tier.fresh++;
  }

  /** What is wanted of all sources together. */
  found(): readonly Found[] {
    this.startAgain();
    return [...this.#tiers.here.found, ...this.#tiers.elsewhere.found];
  }

  #tierOf(number: number): Tier {
    const { preferred } = this.#filter;
    return preferred === undefined || preferred.has(number) ? this.#tiers.here : this.#tiers.elsewhere;
  }
}

class Tier {
  found: Found[] = [];
  /** Of the source at hand. */
  fresh = 0;
  /** What the last wanted one of earlier sources is worth. */
  bar = Number.NEGATIVE_INFINITY;

  isFull(worth: number, most: number): boolean {
    return this.fresh >= most || worth < this.bar;
  }

  next(most: number): void {
    this.fresh = 0;
    if (this.found.length < most) return;
    this.found = this.found.sort(byWorth).slice(0, most);
    this.bar = Math.max(this.bar, this.found.at(-1)?.worth ?? this.bar);
  }
}
