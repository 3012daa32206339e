import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const TWICE = /[—～~-]{1,2}[至到](?=\d|[一二三四五六七八九十]{1,3}月)|[至到][—～~-]{1,2}(?=\d|[一二三四五六七八九十]{1,3}月)/g;

export default defineRule({
  id: 'number/range-twice',
  title: '起止用了两个连接词',
  why: '行文惯例：已经用“至、到”表示起止的，不再用连接号（GB/T 15834-2011第4.13.3条）。',
  severity: 'warning',
  scope: 'block',
  needs: '—～~-',
  examples: {
    bad: ['3月—至5月', '从10—到20人', '三月至—五月'],
    ok: ['3月至5月', '3月—5月', '从10人到20人'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(TWICE, text)) {
      const word = /[至到]/.exec(found)?.[0] ?? '至';
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”用了两个表示起止的符号，只留“${word}”。`, fixes: [{ ...span, title: `只留“${word}”`, text: word }] };
    }
  },
});
