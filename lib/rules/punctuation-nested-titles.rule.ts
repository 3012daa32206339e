import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NESTED = /《[^《》\n]{0,60}(《[^《》\n]{1,60}》)[^《》\n]{0,60}》/g;

export default defineRule({
  id: 'punctuation/nested-titles',
  title: '书名号里套书名号',
  why: 'GB/T 15834-2011第4.15.3条：书名号里还要用书名号时，外面用双书名号，里面用单书名号。',
  severity: 'warning',
  scope: 'block',
  needs: '《',
  examples: {
    bad: ['学习《《工会法》解读》', '印发《关于落实《集体合同规定》的意见》'],
    ok: ['学习《〈工会法〉解读》', '《工会法》《劳动法》'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: inner = '', index } of allMatches(NESTED, text)) {
      const start = index + found.indexOf(inner, 1);
      const span = { start, end: start + inner.length };
      const single = `〈${inner.slice(1, -1)}〉`;
      yield { ...span, message: `书名号里面又用了书名号，里层改为单书名号“${single}”。`, fixes: [{ ...span, title: `改为${single}`, text: single }] };
    }
  },
});
