import type { Ranked } from './ranking.ts';
import { tokenOverlap } from './vocabulary.ts';

/** Likeness from which two phrases are the same offer twice. */
const SAME_OFFER = 0.55;
/** What full likeness to an offer already chosen costs. */
const LIKENESS_COST = 3;
/** Candidates looked at for each offer wanted. */
const POOL_PER_OFFER = 5;

/**
 * The `limit` best of a ranking without near-identical ones: each next offer is the one that is best
 * after paying for its likeness to those before it (maximal marginal relevance).
 */
export function chooseDiverse<T extends Ranked>(ranked: readonly T[], limit: number): readonly T[] {
  const pool = ranked.slice(0, limit * POOL_PER_OFFER).map((candidate) => ({ candidate, likeness: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && pool.length > 0) {
    let best = 0;
    for (let i = 1; i < pool.length; i++) if (worth(pool[i]) > worth(pool[best])) best = i;
    const [taken] = pool.splice(best, 1);
    if (taken === undefined || taken.likeness >= SAME_OFFER) break;
    chosen.push(taken.candidate);
    for (const other of pool) {
      other.likeness = Math.max(other.likeness, tokenOverlap(taken.candidate.entry.tokens, other.candidate.entry.tokens));
    }
  }
  return chosen;
}

/** The first of each group of phrases that say exactly the same. */
export function withoutRepeats<T extends Ranked>(ranked: readonly T[]): readonly T[] {
  const keys = new Set<string>();
  return ranked.filter(({ entry }) => {
    if (keys.has(entry.key)) return false;
    keys.add(entry.key);
    return true;
  });
}

interface Offer {
  readonly candidate: Ranked;
  readonly likeness: number;
}

function worth(offer: Offer | undefined): number {
  if (offer === undefined || offer.likeness >= SAME_OFFER) return -Infinity;
  return offer.candidate.score - LIKENESS_COST * offer.likeness;
}
