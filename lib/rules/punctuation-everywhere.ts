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
export function defineHabitRule({ slips, message, needs, ...head }: HabitRule): DocumentRule<readonly Slip[]> {
  const own = bitFor(needs);
  return defineRule<readonly Slip[]>({
    ...head,
    scope: 'document',
    summarise: (block, context) => ((lookedFor(block.text) & own) === 0 ? NO_SLIPS : slips(block, context)),
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

/** Per UTF-16 unit the habits that need it, a bit each: one pass over a block tells which have anything to look for. */
const neededBy = new Uint32Array(65_536);
const MOST_HABITS = 32;
let habits = 0;
let last = { text: '', bits: 0 };

function bitFor(needs: string): number {
  if (habits === MOST_HABITS) throw new RangeError('more habit rules than bits: make `neededBy` wider');
  const bit = (1 << habits) >>> 0;
  habits += 1;
  for (let at = 0; at < needs.length; at += 1) neededBy[needs.charCodeAt(at)]! |= bit;
  return bit;
}

/** The habits whose characters a text has; all habits ask for the same text in turn. */
function lookedFor(text: string): number {
  if (text === last.text) return last.bits;
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= neededBy[text.charCodeAt(at)]!;
  last = { text, bits };
  return bits;
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
