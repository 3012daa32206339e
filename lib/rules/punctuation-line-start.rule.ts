import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const AT_START = /^[，。、；：！？]+/g;

export default defineRule({
  id: 'punctuation/line-start',
  title: '段首的点号',
  why: 'GB/T 15834-2011第5.1条：点号不出现在一行之首，段首有点号多是漏字或断行。',
  severity: 'warning',
  scope: 'block',
  pattern: AT_START,
  examples: {
    bad: ['，各单位要抓好落实', '。二季度开展自查'],
    ok: ['各单位要抓好落实', '……', '“五一”期间'],
  },
  check: ({ text }) => allMatches(AT_START, text).map(({ 0: found }): RuleFinding => {
    const span = { start: 0, end: found.length };
    return { ...span, message: `段首出现“${found}”，前面可能漏了字，或与上一段断开了，请补字、接上或删去。`, fixes: [{ ...span, title: `删去“${found}”`, text: '' }] };
  }),
});
