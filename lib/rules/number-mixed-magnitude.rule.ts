import { allMatches } from '../patterns/search.ts';
import { round } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNIT = '[元人名个户件册场次户余多亩吨份字张]|平方米|公里|万';
const MIXED = new RegExp(`\\d{1,2}(?:\\.\\d{1,2})?千(?:\\d百)?(?=${UNIT})(?<=(?<![\\d.A-Za-z])\\d{1,2}(?:\\.\\d{1,2})?千(?:\\d百)?)|\\d百(?=${UNIT})(?<![\\d.A-Za-z千]\\d百)|\\d十(?=[元人名户件册])(?<![\\d.A-Za-z百千]\\d十)`, 'g');
const VALUE: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

export default defineRule({
  id: 'number/mixed-magnitude',
  title: '阿拉伯数字与“千、百”连写',
  why: 'GB/T 15835-2011第5.1.1条：阿拉伯数字书写的大数可用“万”“亿”作单位，不与“千”“百”“十”连写。',
  severity: 'warning',
  scope: 'block',
  needs: '千百十',
  pattern: MIXED,
  examples: {
    bad: ['补助4千元', '补助12千元', '覆盖3百人', '支出3千5百元', '投入2千万元'],
    ok: ['补助4000元', '投入1.2万元', '负重5千克', '功率3千瓦', '覆盖三百人', '百分之5', '每百名职工', '评选2026百名工匠'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(MIXED, text)) {
      const plain = String(valueOf(found));
      const span = { start, end: start + found.length };
      yield { ...span, message: `阿拉伯数字不与“千、百、十”连写，“${found}”写作“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});

function valueOf(words: string): number {
  let sum = 0;
  for (const [, digits, unit] of words.matchAll(/([\d.]{1,8})([千百十])/g)) sum += Number(digits) * (VALUE[unit ?? ''] ?? 1);
  return round(sum);
}
