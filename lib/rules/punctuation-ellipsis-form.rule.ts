import { allMatches, jointly } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const HAN = /[\u3400-\u9fff”’》）]/;
/** Dots that are no `……`; runs longer than this are the leaders of a table of contents. */
const DOTS = jointly(/。{3,12}|\.{3,12}|…{1,12}|、{3,12}|·{3,12}/g);
/** One for words left out, two on their own for a paragraph left out. */
const RIGHT = /^(?:……){1,2}$/;

export default defineHabitRule({
  id: 'punctuation/ellipsis-form',
  title: '省略号的形式',
  why: 'GB/T 15834-2011第4.11.2条规定省略号为占两个字位的六连点“……”。',
  severity: 'warning',
  needs: '…。.、·',
  examples: {
    bad: ['学文件、谈体会。。。', '读书、练字...', '一次次走访…一次次谈心', '慢慢地………他懂了'],
    ok: ['学文件、谈体会……', '目录......3', '总体要求…………………………1', '参见./..../a', '20...年', '参与率达…%'],
  },
  slips({ text }) {
    const matches = allMatches(DOTS, text).filter(({ 0: dots, index }) => !RIGHT.test(dots) && isProse(text, index, dots.length));
    if (matches.length === 0) return NO_SLIPS;
    return outsideLiterals(text, matches.map(({ 0: dots, index }) => ({ start: index, end: index + dots.length, text: '……' })));
  },
  message: (found, _first, count) => `省略号写成了“${found}”，应为“……”。${places(count)}`,
});

function isProse(text: string, start: number, length: number): boolean {
  const behind = text.slice(start + length, start + length + 4);
  return HAN.test(text.charAt(start - 1)) && !/^[\s….·。]*[\dIVX%％元人名个次项年月日]/.test(behind) && !/^[….·。、]/.test(behind);
}
