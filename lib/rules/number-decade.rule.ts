import { allMatches } from '../patterns/search.ts';
import { fromHan, toHan } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const MIXED = /(\d{1,2})世纪(初?)([二三四五六七八九])十年代|([一二]?十[一二三四五六七八九]?|[一二三四五六七八九])世纪(初?)(\d0)年代/g;

export default defineRule({
  id: 'number/decade',
  title: '世纪、年代混用两种数字',
  why: 'GB/T 15835-2011第4.3条：同一处的世纪、年代用同一种形式，如“20世纪90年代”。',
  severity: 'warning',
  scope: 'block',
  needs: '纪',
  examples: {
    bad: ['20世纪九十年代', '二十世纪90年代'],
    ok: ['20世纪90年代', '二十世纪九十年代', '上世纪90年代'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: century, 3: decade = '', 4: hanCentury = '', 6: digits, index: start } of allMatches(MIXED, text)) {
      const plain = century === undefined ? `${fromHan(hanCentury)}世纪${digits}年代` : `${century}世纪${fromHan(decade)}0年代`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”混用了两种数字，写作“${plain}”${century === undefined ? '' : `或“${toHan(Number(century))}世纪${decade}十年代”`}。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
