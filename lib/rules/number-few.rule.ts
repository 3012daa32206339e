import { allMatches } from '../patterns/search.ts';
import { toHan } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const FEW = /[1-9]0{0,3}几(?![何乎率经番内])(?<![\d.A-Za-z][1-9]0{0,3}几)|几[1-9]0{1,3}(?=[余多个名人次户场件天年元项家万])/g;
const HAN: Readonly<Record<string, string>> = { '10': '十', '100': '百', '1000': '千' };

export default defineRule({
  id: 'number/few',
  title: '“几”与阿拉伯数字连用',
  why: 'GB/T 15835-2011第4.2.2条：含“几”的概数用汉字数字。',
  severity: 'warning',
  scope: 'block',
  needs: '几',
  examples: {
    bad: ['到会10几人', '走访20几户', '慰问几100人'],
    ok: ['到会十几人', '走访二十几户', '慰问几百人', '5几何图形', '几2个'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(FEW, text)) {
      const number = found.replace('几', '');
      const word = HAN[number] ?? (Number(number) < 100 ? toHan(Number(number)) : `${toHan(Number(number.charAt(0)))}${number.length === 3 ? '百' : '千'}`);
      const plain = found.startsWith('几') ? `几${word}` : `${word}几`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `带“几”的概数用汉字：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
