import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Two colons in one sentence, the first after a word that announces, the second before a list. */
const TWICE = /：[^：。！？；\n\s“”《》（）\d]{2,20}：(?=[^：。！？；\n]{1,30}、)(?<=(?:指出|强调|要求|认为|提出|明确|如下|决定|指示|表示)：[^：]{2,20}：)/g;

export default defineRule({
  id: 'punctuation/colon-in-colon',
  title: '冒号套用冒号',
  why: 'GB/T 15834-2011第4.7.3条：一个句子内部一般不套用冒号。',
  severity: 'info',
  scope: 'block',
  needs: '：',
  pattern: TWICE,
  examples: {
    bad: ['会议强调：议程有三项：听报告、审预算、选代表。', '通知要求：重点做好以下工作：学习、自查、整改。'],
    ok: ['会议议程有三项：听报告、审预算、选代表。', '时间：3月5日。地点：工会会议室。', '会议强调：“要抓好三件事：学习、自查、整改。”'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index } of allMatches(TWICE, text)) {
      const end = index + found.length;
      yield { start: end - 1, end, message: '一句话里套用了两个冒号，请把前一个改为逗号，或另起一句。', fixes: [{ title: '前一个改为逗号', start: index, end: index + 1, text: '，' }] };
    }
  },
});
