import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DOTS = '(?:…{1,4}|\\.{3,6}|。{3,6})';
const WITH_DENG = jointly(new RegExp(`${DOTS}等等?(?![级待额于同候到我])|等等?${DOTS}(?<=、[^，。；\\n]{1,12}等等?${DOTS})`, 'g'));

export default defineRule({
  id: 'punctuation/ellipsis-with-deng',
  title: '省略号与“等”并用',
  why: 'GB/T 15834-2011附录A.9.2：省略号与“等”“等等”“什么的”不能同时使用。',
  severity: 'warning',
  scope: 'block',
  needs: '等',
  examples: {
    bad: ['打球、跳绳……等活动', '唱歌、跳舞等等……', '书法、绘画...等'],
    ok: ['打球、跳绳等活动', '打球、跳绳……', '请您稍等……', '再等一等……'],
  },
  check: ({ text }) =>
    allMatches(WITH_DENG, text).map(({ 0: found, index: start }): RuleFinding => {
      const word = /等等?/.exec(found)?.[0] ?? '等';
      const span = { start, end: start + found.length };
      return { ...span, message: `省略号已经表示没有列完，不再用“${word}”，两者只留一个。`, fixes: [{ ...span, title: `只留“${word}”`, text: word }, { ...span, title: '只留省略号', text: '……' }] };
    }),
});
