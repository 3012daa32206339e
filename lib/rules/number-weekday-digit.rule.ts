import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DAY = /(?:星期|礼拜)[1-7](?!\d)|周[1-7](?=[上下晚早中][午班上]|[至到、—]周?[1-7一二三四五六日]|[，。；）]|$)(?<![每一二两三四五六七八九十几\d上下本满]周[1-7])/gm;

export default defineRule({
  id: 'number/weekday-digit',
  title: '星期几用汉字',
  why: 'GB/T 15835-2011第4.2.3条：“星期三”一类已定型的词语用汉字数字。',
  severity: 'warning',
  scope: 'block',
  needs: '期拜周',
  pattern: DAY,
  examples: {
    bad: ['每逢星期3开放', '周5下午集中学习'],
    ok: ['每逢星期三开放', '每周3次', '一周5天', '每周5下班前'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(DAY, text)) {
      const plain = found.slice(0, -1) + '一二三四五六日'.charAt(Number(found.at(-1)) - 1);
      const span = { start, end: start + found.length };
      yield { ...span, message: `星期几用汉字：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
