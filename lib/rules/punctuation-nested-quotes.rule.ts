import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NESTED = /“[^“”\n]{0,60}(“[^“”\n]{1,40}”)[^“”\n]{0,60}”/g;

export default defineRule({
  id: 'punctuation/nested-quotes',
  title: '双引号里套双引号',
  why: 'GB/T 15834-2011第4.8.3条：引号里面还要用引号时，外面用双引号，里面用单引号。',
  severity: 'warning',
  scope: 'block',
  needs: '“',
  pattern: NESTED,
  examples: {
    bad: ['“抓好“五小”活动”', '以“传承“劳模”精神”为主题'],
    ok: ['“抓好‘五小’活动”', '“五一”“五四”期间', '抓好“五小”活动'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: inner = '', index } of allMatches(NESTED, text)) {
      const start = index + found.indexOf(inner, 1);
      const span = { start, end: start + inner.length };
      const single = `‘${inner.slice(1, -1)}’`;
      yield { ...span, message: `双引号里面又用了双引号，里层改为单引号：“${single}”。`, fixes: [{ ...span, title: `改为${single}`, text: single }] };
    }
  },
});
