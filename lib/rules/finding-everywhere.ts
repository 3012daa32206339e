import type { Span } from '../draft/span.ts';
import type { RuleFinding, RuleFix } from './rule.ts';

/** One place of a slip that may occur all through a draft, and what should stand there. */
export interface Slip extends Span {
  readonly text: string;
}

/** What to tell the writer; `found` is the first slip's text, `count` how many there are. */
export type SlipMessage = (found: string, first: Slip, count: number) => string;

/** How many places, as it is said behind a message: nothing for one. */
export function places(count: number): string {
  return count > 1 ? `全文共${count}处，可一次改正。` : '';
}

/**
 * One finding for all places of a slip: it stands at the first, its fix mends every one.
 * @param text what the slips count into.
 */
export function findingEverywhere(slips: readonly Slip[], text: string, message: SlipMessage): RuleFinding[] {
  const [first, ...others] = slips;
  if (!first) return [];
  const found = text.slice(first.start, first.end);
  const title = others.length > 0 ? `全部改正（${slips.length}处）` : first.text === '' ? `删去“${found}”` : `改为“${first.text}”`;
  const fix: RuleFix = { ...first, title, ...(others.length > 0 ? { also: others } : {}) };
  return [{ start: first.start, end: first.end, message: message(found, first, slips.length), fixes: [fix] }];
}
