import { defineRule, type RuleFinding } from './rule.ts';
import { confusionFinder } from './wording-confusions.ts';

const find = confusionFinder(['info']);

export default defineRule({
  id: 'wording/variant',
  title: '异形词',
  why: '同一个词有几种写法时用推荐的那一种（《第一批异形词整理表》GF 1001—2001）；照抄旧法规原文的除外。',
  severity: 'info',
  scope: 'block',
  examples: {
    bad: ['建立困难职工台帐', '撤消该项活动', '座落在厂区东侧', '给与适当补助', '好象没有回音'],
    ok: ['建立困难职工台账', '自给与互助相结合', '供给与需求', '各部份额相等', '一座落成的礼堂', '由报导师资不足'],
  },
  check: ({ text }) =>
    find(text).map(({ wrong, right, start, end }): RuleFinding => ({ start, end, message: `“${wrong}”的推荐写法是“${right}”。`, fixes: [{ title: `改为“${right}”`, start, end, text: right }] })),
});
