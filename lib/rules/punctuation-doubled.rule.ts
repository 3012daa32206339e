import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DOUBLED = /，{2,}|、{2,}|；{2,}|：{2,}|。{2}(?!。)(?<!。{3})/g;

export default defineRule({
  id: 'punctuation/doubled',
  title: '标点重复',
  why: 'GB/T 15834-2011第4章规定的点号各表示一种停顿，同一处只用一个，重复的多是删改时留下。',
  severity: 'error',
  scope: 'block',
  pattern: DOUBLED,
  examples: {
    bad: ['制度已经建立。。', '组织学习，，交流体会', '文艺、、体育活动', '时间安排：：三月启动'],
    ok: ['制度已经建立。', '说说心里话……', '怎么办？！', '等等。。。'],
  },
  check: ({ text }) => allMatches(DOUBLED, text).map(({ 0: found, index: start }): RuleFinding => {
    const mark = found.charAt(0);
    const span = { start, end: start + found.length };
    return { ...span, message: `标点重复：“${found}”，只留一个“${mark}”。`, fixes: [{ ...span, title: `改为“${mark}”`, text: mark }] };
  }),
});
