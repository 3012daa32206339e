import type { Place } from './context-index.ts';
import type { UnitStore } from './unit-store.ts';

/**
 * How many of the places that share so much with the caret are likely one passage copied again and
 * again: those after which the same comes and before which the same stands. A passage that was copied
 * ten times says less of what comes elsewhere than ten different ones (after Kneser and Ney).
 */
export function copiesOf(units: UnitStore, places: readonly Place[]): (place: Place) => number {
  const counts = new Map<number, number>();
  const keyOf = ({ at, order }: Place): number => (Math.imul(units.unitAt(at - 1 - order), 0x9e3779b1) ^ Math.imul(units.unitAt(at) + (order << 16), 0x85ebca6b)) >> 1;
  for (const place of places) {
    const key = keyOf(place);
    counts.set(key, (counts.get(key) ?? 0) + place.count);
  }
  return (place) => Math.max(1, counts.get(keyOf(place)) ?? 1);
}
