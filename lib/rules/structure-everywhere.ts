import type { Span } from '../draft/span.ts';
import type { RuleFinding, RuleFix } from './rule.ts';

/** One place of a slip that a draft makes all through, and what should stand there. */
export interface Place extends Span {
  readonly text: string;
}

/** One finding for all places of a slip: it stands at the first, its fix mends every one. */
export function findingEverywhere(places: readonly Place[], message: string): RuleFinding[] {
  const [first, ...also] = places;
  if (!first) return [];
  const all = also.length > 0;
  const fix: RuleFix = { ...first, title: all ? `全部改正（${places.length}处）` : `改为“${first.text}”`, ...(all ? { also } : {}) };
  return [{ start: first.start, end: first.end, message: all ? `${message}全文共${places.length}处，可一次改正。` : message, fixes: [fix] }];
}
