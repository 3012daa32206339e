import { allMatches } from '../patterns/search.ts';
import { fromHan, fromHanDigits } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const MIXED = new RegExp(
  [
    // 2026年三月五日, 2026年三月; 三月三 is a festival
    '(?:19|20)\\d{2}年[一二三四五六七八九十]{1,2}月(?![一二三四五六七八九十]{1,3}(?!日|[一二三四五六七八九十]))(?:[一二三四五六七八九十]{1,3}日)?',
    // 3月五日
    '\\d{1,2}月[一二三四五六七八九十]{1,3}日(?![一-龥]{0,2}(?:节|游))',
    // 二〇二六年3月
    '二[〇○零][一二三四五六七八九〇○零]{2}年(?=\\d{1,2}月)',
  ].join('|'),
  'g',
);

export default defineRule({
  id: 'number/mixed-date',
  title: '同一日期混用两种数字',
  why: 'GB/T 15835-2011第4.3条：同一场合的同类数字用同一种形式，一个日期不能既用汉字又用阿拉伯数字。',
  severity: 'warning',
  scope: 'block',
  needs: '月',
  pattern: MIXED,
  examples: {
    bad: ['二〇二六年3月召开', '2026年三月五日前报送', '3月五日启动'],
    ok: ['2026年3月5日', '二〇二六年三月五日', '2026年三月三歌会', '农历三月初五', '五月份', '2026年八月十五赏月'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(MIXED, text)) {
      const plain = found.replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (word) => String(fromHan(word) ?? word)).replace(/^二[^年]{3}/, fromHanDigits);
      if (/[一二三四五六七八九十]/.test(plain)) continue;
      const span = { start, end: start + found.length };
      yield { ...span, message: `同一个日期里混用了汉字数字和阿拉伯数字，“${found}”统一写作“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
