import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleContext, type RuleFinding } from './rule.ts';

/** What shows that two digits name a year and not a length of time. */
const NAMED = '年(?=度|(?:工会)?工作(?:计划|要点|总结|安排|思路|方案|打算)|\\d{1,2}月(?![以内])|[初末底](?=[，、。；前召以至到])|上半年|下半年|第?[一二三四]季度)';
const SHORT = new RegExp(`0\\d年(?<![\\d.～—~-]0\\d年)|[’‘'][0-9]\\d${NAMED}|[1-9]\\d${NAMED}(?<![\\d.第近约满达余逾历十百～—~至到用每超过来’‘'-][1-9]\\d年)`, 'g');

export default defineRule({
  id: 'number/short-year',
  title: '年份简写',
  why: 'GB/T 15835-2011第5.1.4条：四位数字的公历年份应写全，不能简写。',
  severity: 'warning',
  scope: 'block',
  needs: '年',
  pattern: SHORT,
  examples: {
    bad: ['26年工作计划', '08年成立工会', '25年12月换届'],
    ok: ['2026年工作计划', '从事工会工作20年', '历时10年3个月', '有25年工作经验', '近30年工作', '90后职工', '第15年度', '20年度', '从事30年工会工作', '30年工作总结', '25年初心不改', '10年初见成效'],
  },
  *check({ text }, context): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(SHORT, text)) {
      const digits = found.replace(/[^\d]/g, '');
      // 20 without its other half is a blank, and told as one.
      if (digits === '20' || isLength(Number(digits), text.slice(start + found.length), context)) continue;
      const plain = `${century(Number(digits), context)}${digits}年`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `年份要写全四位数字：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});

/** 30年工作总结 looks back on thirty years; only a date with a month may be of the last century. */
function isLength(short: number, behind: string, { year }: RuleContext): boolean {
  return short > (year % 100) + 2 && !/^\d/.test(behind);
}

/** A plan speaks of the next few years at most, and of the past. */
function century(short: number, { year }: RuleContext): string {
  return short <= (year % 100) + 10 ? '20' : '19';
}
