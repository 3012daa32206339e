import { shift } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import type { Severity } from '../draft/finding.ts';
import { findingEverywhere, type Slip, type SlipMessage } from './finding-everywhere.ts';
import { defineRule, type DocumentRule, type RuleContext, type RuleExamples } from './rule.ts';

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
  readonly message: SlipMessage;
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
      yield* findingEverywhere(all, document.text, message);
    },
  });
}
