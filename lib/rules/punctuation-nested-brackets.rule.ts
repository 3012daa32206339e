import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NESTED = /（[^（）\n]{0,60}(（[^（）\n]{1,40}）)[^（）\n]{0,60}）/g;

export default defineRule({
  id: 'punctuation/nested-brackets',
  title: '圆括号里套圆括号',
  why: 'GB/T 15834-2011第4.9.3条：套用括号时，里层宜换用方括号、六角括号等另一种形式。',
  severity: 'info',
  scope: 'block',
  needs: '（',
  examples: {
    bad: ['（含女职工委员会（筹））', '（责任单位：办公室（财务科））'],
    ok: ['（含女职工委员会〔筹〕）', '（一）建立台账（按月更新）'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: inner = '', index } of allMatches(NESTED, text)) {
      const start = index + found.indexOf(inner, 1);
      const span = { start, end: start + inner.length };
      const other = `〔${inner.slice(1, -1)}〕`;
      yield { ...span, message: `圆括号里面又用了圆括号，里层宜改为“${other}”。`, fixes: [{ ...span, title: `改为${other}`, text: other }] };
    }
  },
});
