import type { Span } from '../draft/span.ts';
import type { RuleFix } from './rule.ts';

/** What one slip of many in a text is to become. */
export interface Repair extends Span {
  readonly text: string;
}

/** The stretch from the first repair to the last; repairs are in order and not empty. */
export function stretchOf(repairs: readonly Repair[]): Span {
  return { start: repairs[0]?.start ?? 0, end: repairs.at(-1)?.end ?? 0 };
}

/**
 * One fix that makes all repairs, in order, as one replacement of the stretch they cover.
 * Use it within a block only: a replacement over several paragraphs would lose their formats.
 * @param offset where `text` begins in what the finding counts into.
 */
export function repairAll(text: string, repairs: readonly Repair[], title: string, offset = 0): RuleFix {
  const { start, end } = stretchOf(repairs);
  let put = '';
  let at = start;
  for (const repair of repairs) {
    put += text.slice(at, repair.start) + repair.text;
    at = repair.end;
  }
  return { title, start: start + offset, end: end + offset, text: put };
}

/** `count` as the message says it: nothing for one, `（3 处）` for more. */
export function times(count: number): string {
  return count > 1 ? `（${count}处）` : '';
}

/** A few characters of a text around a span, for a message. */
export function around(text: string, { start, end }: Span, reach = 4): string {
  return text.slice(Math.max(0, start - reach), Math.min(text.length, end + reach)).replace(/\s+/g, ' ');
}
