import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const ZERO = '0OoОＯ０零';
/** A year read digit by digit; the digits in front keep out 一百二零五年. */
const YEAR = new RegExp(`(?:二[${ZERO}〇○]|一九)[一二三四五六七八九〇○${ZERO}]{2}年(?<![百千万点一二三四五六七八九][一二][${ZERO}〇○九][一二三四五六七八九〇○${ZERO}]{2}年)`, 'g');
const WRONG_SHAPE = /[0OoОＯ０]/;

export default defineRule({
  id: 'number/year-zero',
  title: '汉字年份里的“〇”',
  why: 'GB/T 15835-2011第5.2.5条：阿拉伯数字“0”在编号、年份里的汉字形式是“〇”。',
  severity: 'error',
  scope: 'block',
  needs: '二九',
  pattern: YEAR,
  examples: {
    bad: ['二0二六年三月', '二O二六年工作计划', '二零二六年一月'],
    ok: ['二〇二六年三月', '二○二六年', '2026年', '一百零五年', '二十年'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(YEAR, text)) {
      const plain = found.replace(/[0OoОＯ０零]/g, '〇');
      if (plain === found) continue;
      const span = { start, end: start + found.length };
      const wrong = WRONG_SHAPE.test(found);
      const message = wrong ? `汉字年份里夹了数字或字母的零，“${found}”写作“${plain}”。` : `年份里的零用“〇”：“${plain}”。`;
      yield { ...span, message, ...(wrong ? {} : { severity: 'info' }), fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
