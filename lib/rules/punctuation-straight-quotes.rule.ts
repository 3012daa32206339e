import { allMatches } from '../patterns/search.ts';
import { places, type Slip } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const DOUBLE = /["＂]([^"＂“”\n]{1,80})["＂]/g;
const SINGLE = /'(?=[\u3400-\u9fff])([^'‘’\n]{1,40})(?<=[\u3400-\u9fff])'/g;
const HAN = /[\u3400-\u9fff]/;

export default defineHabitRule({
  id: 'punctuation/straight-quotes',
  title: '直引号',
  why: 'GB/T 15834-2011第4.8.2条规定引号的形式为双引号“”和单引号‘’，有左右之分。',
  severity: 'warning',
  needs: '"＂\'',
  examples: {
    bad: ['开展"安康杯"竞赛', '建好"职工之家"，用好"职工书屋"', "“抓好'五小'活动”"],
    ok: ['开展“安康杯”竞赛', '执行SQL "select 1"', '<a title="工会">', "it's ok"],
  },
  slips({ text }) {
    const slips: Slip[] = [];
    for (const { 0: found, 1: inside = '', index } of allMatches(DOUBLE, text)) {
      if (HAN.test(inside) && text.charAt(index - 1) !== '=') slips.push(...pair(index, found, '“', '”'));
    }
    for (const { 0: found, index } of allMatches(SINGLE, text)) slips.push(...pair(index, found, '‘', '’'));
    if (slips.length === 0) return NO_SLIPS;
    return outsideLiterals(text, slips.sort((a, b) => a.start - b.start));
  },
  message: (found, { text }, count) => `用了不分左右的直引号“${found}”，应改为“${text}”一类的弯引号。${places(count)}`,
});

function pair(start: number, found: string, left: string, right: string): Slip[] {
  const end = start + found.length;
  return [
    { start, end: start + 1, text: left },
    { start: end - 1, end, text: right },
  ];
}
