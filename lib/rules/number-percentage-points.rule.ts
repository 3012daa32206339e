import { allMatches } from '../patterns/search.ts';
import { round } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const CHANGE = '提高|上升|增长|提升|增加|下降|降低|减少';
const PERCENT = '(\\d{1,3}(?:\\.\\d{1,3})?)[%％]';
const DIFFERENCE = new RegExp(`${PERCENT}(?:${CHANGE})(?:到|至|为)${PERCENT}[，,、（(][^，,。；\\n\\d]{0,10}(?:${CHANGE})了?${PERCENT}(?!的)`, 'g');

export default defineRule({
  id: 'number/percentage-points',
  title: '百分数之差用“百分点”',
  why: '统计惯例：两个百分数相减得到的差用“百分点”，不用“%”。',
  severity: 'warning',
  scope: 'block',
  needs: '%％',
  pattern: DIFFERENCE,
  examples: {
    bad: ['参会率由85%提高到92%，提高7%', '入会率从90%上升至94.5%，比上年增加了4.5%'],
    ok: ['参会率由85%提高到92%，提高7个百分点', '由50%提高到60%，增长20%'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: from = '', 2: to = '', 3: by = '', index } of allMatches(DIFFERENCE, text)) {
      if (Math.abs(round(Number(to) - Number(from))) !== Number(by)) continue;
      const end = index + found.length;
      const span = { start: end - by.length - 1, end };
      yield { ...span, message: `${from}%和${to}%相差的是${by}个百分点，不是${by}%。`, fixes: [{ ...span, title: `改为“${by}个百分点”`, text: `${by}个百分点` }] };
    }
  },
});
