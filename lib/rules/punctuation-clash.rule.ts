import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const CLASH = /[，、；：][。，、；：]|。[，、；：]|[！？]。/g;

export default defineRule({
  id: 'punctuation/clash',
  title: '标点相抵',
  why: 'GB/T 15834-2011第4章规定的点号表示大小不同的停顿，同一处不能用两种，多是删去中间的字留下。',
  severity: 'error',
  scope: 'block',
  pattern: CLASH,
  examples: {
    bad: ['落实责任，。', '建立台账；，按月核对', '要求如下：。', '总结经验。，推广做法', '有什么办法？。'],
    ok: ['落实责任。', '他问：“可以吗？”', '做到“学、练、赛”，三结合', '有什么办法？！', '包括：（一）方案'],
  },
  check: ({ text }) => allMatches(CLASH, text).flatMap(({ 0: found, index: start }): RuleFinding[] => {
    const [first = '', second = ''] = found;
    if (first === second) return [];
    const span = { start, end: start + 2 };
    const fixes = kept(first, second).map((mark) => ({ ...span, title: `只留“${mark}”`, text: mark }));
    return [{ ...span, message: `“${first}”和“${second}”连在一起，只能留一个；中间如有漏字请补上。`, fixes }];
  }),
});

/** Which of two marks may stay, the likelier first: a full stop ends the sentence whatever stood before it. */
function kept(first: string, second: string): string[] {
  if (/[！？]/.test(first)) return [first];
  if (second === '。') return ['。'];
  return first === '。' ? ['。', second] : [second, first];
}
