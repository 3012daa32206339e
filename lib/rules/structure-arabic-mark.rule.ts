import { findingEverywhere, places } from './finding-everywhere.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import type { Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/arabic-mark',
  title: '数字序号后用了顿号',
  why: '数字序号后用下脚点，写“1.”，不写“1、”（GB/T 9704-2012 7.3.3，GB/T 15834-2011 附录 B.3.3）。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['1、修缮活动室\n2、添置图书', '一、文体\n1、组队训练\n2、参加联赛'],
    ok: ['1.修缮活动室\n2.添置图书', '1．修缮活动室\n2．添置图书', '一、修缮活动室\n二、添置图书', '3、5月各办一场'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { items } = numbersOf(document, lines);
    const arabic = items.filter(({ style }) => style === 'arabic');
    const paused = arabic.filter(isPaused);
    // Where most are right the few that are not are told one by one, as mixed.
    if (paused.length === 0 || paused.length * 2 <= arabic.length) return;
    const slips = paused.map(({ at, end, written }) => ({ start: at, end, text: written.replace('、', '.') }));
    yield* findingEverywhere(slips, document.text, (found, first, count) => `数字序号后面用下脚点，“${found}”应写成“${first.text}”。${places(count)}`);
  },
});

/** 1、 and not 1. */
function isPaused({ written }: Item): boolean {
  return written.endsWith('、');
}
