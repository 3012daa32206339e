import { describe, expect, it } from 'vitest';
import { ALL_CHECKLISTS } from '../../../lib/checklists/all-checklists.ts';
import type { Checklist } from '../../../lib/checklists/checklist.ts';
import { backtrackingCost } from '../rules/regex-ambiguity.ts';
import { parseRegex } from '../../../lib/patterns/regex-syntax.ts';
import { checklistOf, evaluate } from './evaluate-draft.ts';

/** Ways to share out characters that one place of a text may cost; see the same test of the rules. */
const MOST_WAYS = 100_000;
/** A single line nobody would write, and the milliseconds it may take. */
const LINE = 500_000;
const PATIENCE = 1500;

function patternsOf({ recognise, sections }: Checklist): readonly RegExp[] {
  const { title, notTitle, text, against } = recognise;
  const ofSections = sections.flatMap(({ cues = [], holds = [], when }) => [
    ...cues.flatMap((cue) => ('pattern' in cue ? [cue.pattern] : cue.together)),
    ...holds.map(({ pattern }) => pattern),
    when,
  ]);
  return [title, notTitle, text, against, ...ofSections].filter((pattern) => pattern !== undefined);
}

describe.each(ALL_CHECKLISTS.map((checklist) => [checklist.id, checklist] as const))('%s', (_id, checklist) => {
  it('has no pattern that backtracks badly', () => {
    const bad = [...new Set(patternsOf(checklist).map(({ source }) => source))].filter((source) => backtrackingCost(parseRegex(source)) > MOST_WAYS);
    expect(bad).toEqual([]);
  });
});

describe('one endless line', () => {
  it.each(['由', '经费', '工会我们', '以上是', '1月', '考核', '第一', '时间：', '报名', '年年年', 'XX', '三八', '过去的一年不'])('of %s is judged in no time', (unit) => {
    const text = unit.repeat(LINE / unit.length);
    for (const id of ['annual-plan', 'activity-scheme', 'congress-scheme']) {
      const started = performance.now();
      evaluate(text, checklistOf(id));
      expect(performance.now() - started).toBeLessThan(PATIENCE);
    }
  });
});
