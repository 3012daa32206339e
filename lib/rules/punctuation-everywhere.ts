import { shift, type Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { defineRule, type DocumentRule, type RuleContext, type RuleExamples, type RuleFix } from './rule.ts';
import type { Severity } from '../draft/finding.ts';

/** One place of a slip that may occur all through a draft, and what should stand there. */
export interface Slip extends Span {
  readonly text: string;
}

/** A rule about a habit: however often the slip occurs in a draft, the rule speaks once and mends all. */
export interface HabitRule {
  readonly id: `punctuation/${string}` | `number/${string}`;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly examples: RuleExamples;
  /** Characters one of which every slip has in or beside it. */
  readonly needs: string;
  /** The slips of one block, in order, without overlap. */
  readonly slips: (block: BlockView, context: RuleContext) => readonly Slip[];
  /** What to tell the writer; `found` is the first slip's text. */
  readonly message: (found: string, first: Slip, count: number) => string;
}

export const NO_SLIPS: readonly Slip[] = [];

/** Declares a rule whose slips are one finding, at the first of them, with a fix for every place. */
export function defineHabitRule({ slips, message, ...head }: HabitRule): DocumentRule<readonly Slip[]> {
  return defineRule<readonly Slip[]>({
    ...head,
    scope: 'document',
    summarise: slips,
    otherwise: NO_SLIPS,
    *check(document, _context, summaries) {
      const all: Slip[] = [];
      summaries.forEach((own, index) => {
        const offset = document.blocks[index]?.start ?? 0;
        for (const slip of own) all.push(shift(slip, offset));
      });
      const first = all[0];
      if (!first) return;
      const found = document.text.slice(first.start, first.end);
      yield { start: first.start, end: first.end, message: message(found, first, all.length), fixes: [fixEverywhere(found, all)] };
    },
  });
}

/** How many places, as it is said behind a message: nothing for one. */
export function places(count: number): string {
  return count > 1 ? `全文共${count}处，可一次改正。` : '';
}

function fixEverywhere(found: string, slips: readonly Slip[]): RuleFix {
  const [first, ...others] = slips as readonly [Slip, ...Slip[]];
  const title = slips.length > 1 ? `全部改正（${slips.length}处）` : first.text === '' ? `删去“${found}”` : `改为“${first.text}”`;
  return { ...first, title, ...(others.length > 0 ? { also: others } : {}) };
}
