import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NUMBER = '\\d{1,6}(?:\\.\\d{1,3})?';
const RANGE = new RegExp(`(${NUMBER})([～~—–-])(${NUMBER})(万亿|[%％万亿])(?<=(?<![\\d.A-Za-z/～~—–-])${NUMBER}[～~—–-]${NUMBER}(?:万亿|[%％万亿]))`, 'g');

export default defineRule({
  id: 'number/range-unit',
  title: '数值范围省了“万”或“%”',
  why: 'GB/T 15835-2011第5.1.3条：数值范围前一个数的“万”“亿”“%”不能省，以免误解。',
  severity: 'warning',
  scope: 'block',
  needs: '～~—–-',
  examples: {
    bad: ['投入3～5万元', '总量12～14万亿元', '投入13～17万元', '增长15～30%', '培训1.5—2万人次'],
    ok: ['投入3万～5万元', '增长15%～30%', '每组10～20人', '补助5000～1万元', '2026—2030年', '编号A3-5万'],
  },
  *check({ text, kind }): Iterable<RuleFinding> {
    if (kind === 'table-cell') return;
    for (const { 0: found, 1: low = '', 2: mark = '', 3: high = '', 4: unit = '', index: start } of allMatches(RANGE, text)) {
      // 5000～1万: the first number has another unit already.
      if (Number(low) >= Number(high)) continue;
      const plain = `${low}${unit}${/[～—]/.test(mark) ? mark : '～'}${high}${unit}`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `范围里前一个数的“${unit}”不能省，写作“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
