import { MAX_ORDER } from './context-index.ts';
import { TEXT_EDGE } from './unit-store.ts';
import type { UnitStore } from './unit-store.ts';

/** Longest continuation followed, in UTF-16 units. */
const MAX_LENGTH = 40;
/** Chance below which a continuation is not followed further. */
const LEAST_CHANCE = 0.002;
/** Distrust of a context that has been followed by ever new things: occurrences each of them outweighs. */
const NOVELTY = 5;
/** At every unit the writer may leave the trodden path: as likely as this many against those who trod it. */
const LEAVING = 5;
const SENTENCE_END = new Set(Array.from('。！？；', (mark) => mark.charCodeAt(0)));

/** A guess at what comes next; `chance` is how likely the text goes on like this, 0–1. */
export interface Guess {
  readonly text: string;
  readonly chance: number;
}

/** A place like the one the caret is at. */
export interface Evidence {
  readonly units: UnitStore;
  /** Where what followed there begins. */
  readonly at: number;
  /** How many units before are the same. */
  readonly order: number;
  /** How much it counts. */
  readonly mass: number;
}

/**
 * The chances of what comes next, each ending where a word ends: all orders of contexts together,
 * the longer ones trusted more the more often they have occurred (after Witten and Bell).
 */
export function guessesFrom(evidence: readonly Evidence[]): readonly Guess[] {
  const shares = orderShares(evidence);
  const paths = evidence.map((place) => ({ ...place, share: place.mass * (shares[place.order] ?? 0) }));
  const found: Guess[] = [];
  follow(paths, { length: 0, text: '', staying: 1 }, found);
  return found;
}

/** What a unit of mass at each order adds to a chance. */
function orderShares(evidence: readonly Evidence[]): Float64Array {
  const masses = new Float64Array(MAX_ORDER + 2);
  const kinds = Array.from({ length: MAX_ORDER + 2 }, () => new Set<number>());
  for (const { units, at, order, mass } of evidence) {
    masses[order] = (masses[order] ?? 0) + mass;
    kinds[order]?.add(units.unitAt(at));
  }
  const shares = new Float64Array(MAX_ORDER + 1);
  // A place of a long context is one of every shorter context too.
  for (let order = MAX_ORDER; order >= 1; order--) {
    masses[order] = (masses[order] ?? 0) + (masses[order + 1] ?? 0);
    for (const unit of kinds[order + 1] ?? []) kinds[order]?.add(unit);
  }
  let left = 1;
  for (let order = MAX_ORDER; order >= 1; order--) {
    const mass = masses[order] ?? 0;
    if (mass === 0) continue;
    const trust = mass / (mass + NOVELTY * (kinds[order]?.size ?? 0));
    shares[order] = (left * trust) / mass;
    left *= 1 - trust;
  }
  for (let order = 2; order <= MAX_ORDER; order++) shares[order] = (shares[order] ?? 0) + (shares[order - 1] ?? 0);
  return shares;
}

interface Path extends Evidence {
  readonly share: number;
}

/** How far the paths have been followed, and how likely the writer is still on them. */
interface Followed {
  readonly length: number;
  readonly text: string;
  readonly staying: number;
}

/** Follows what comes next unit by unit; where words usually end, what came so far is a guess. */
function follow(paths: readonly Path[], followed: Followed, found: Guess[]): void {
  const { length } = followed;
  for (const [unit, group] of byNextUnit(paths, length)) {
    let share = 0;
    let ending = 0;
    let mass = 0;
    for (const path of group) {
      share += path.share;
      mass += path.mass;
      if (path.units.endsWord(path.at + length)) ending += path.share;
    }
    const chance = share * followed.staying;
    if (chance < LEAST_CHANCE) continue;
    const text = followed.text + String.fromCharCode(unit);
    if (ending * 2 >= share) found.push({ text, chance });
    if (length + 1 < MAX_LENGTH && !SENTENCE_END.has(unit)) {
      follow(group, { length: length + 1, text, staying: followed.staying * (mass / (mass + LEAVING)) }, found);
    }
  }
}

function byNextUnit(paths: readonly Path[], length: number): ReadonlyMap<number, readonly Path[]> {
  const groups = new Map<number, Path[]>();
  for (const path of paths) {
    const unit = path.units.unitAt(path.at + length);
    if (unit === TEXT_EDGE) continue;
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [path]);
    else group.push(path);
  }
  return groups;
}
