import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const UNIT = '[%％‰万亿元人名个次项场户件篇家天周岁期份条支间册棵米吨度]|小时|分钟|课时|公里|平方';
/** Digits, a short dash, digits, a unit; longer chains of digits and dashes are numbers of something. */
const RANGE = new RegExp(`[-－–]{1,2}(?=\\d{1,6}(?:\\.\\d{1,3})?(?:${UNIT})|\\d{1,2}年)(?<=(?<![\\d.A-Za-z/-])(?!0\\d)\\d{1,6}(?:\\.\\d{1,3})?(?:[%％‰万亿]|元|万元)?[-－–]{1,2})`, 'g');

export default defineHabitRule({
  id: 'punctuation/quantity-range',
  title: '数值范围的连接号',
  why: 'GB/T 15834-2011第4.13.3条和GB/T 15835-2011第5.1.3条：数值范围用浪纹线“～”或一字线“—”，不用短横线。',
  severity: 'info',
  needs: '-－–',
  examples: {
    bad: ['每组10-20人', '控制在8%-12%', '补助500--800元'],
    ok: ['每组10～20人', '控制在8%—12%', '座机0731-82345人工台', '型号A3-5件', '第1-2-3号楼'],
  },
  slips({ text }) {
    const matches = allMatches(RANGE, text);
    if (matches.length === 0) return NO_SLIPS;
    return outsideLiterals(text, matches.map(({ 0: dash, index }) => ({ start: index, end: index + dash.length, text: '～' })));
  },
  message: (found, _first, count) => `数值范围之间用了短横线“${found}”，宜改为“～”。${places(count)}`,
});
