import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const DASH = '[-－–]{1,3}|—{2}';
/** 3月-5月, 3-5日, 2026年3月--2027年, 2025-2026学年: the sign alone is replaced. */
const RANGE = new RegExp(
  [
    `(?:${DASH})(?=(?:[12]\\d{3}年)?\\d{1,2}[月日]|[12]\\d{3}年)(?<=[年月日](?:${DASH}))`,
    `(?:${DASH})(?=\\d{1,2}[月日](?!-))(?<=(?<![\\d.-])\\d{1,2}(?:${DASH}))`,
    `(?:${DASH})(?=[12]\\d{3}(?:学年|年))(?<=(?<![\\d.-])[12]\\d{3}(?:${DASH}))`,
    `(?:${DASH})(?=[一二三四五六七八九十]{1,3}月)(?<=[一二三四五六七八九十]月?(?:${DASH}))`,
  ].join('|'),
  'g',
);

export default defineHabitRule({
  id: 'punctuation/date-range',
  title: '起止时间的连接号',
  why: 'GB/T 15834-2011第4.13.3条：时间、地域的起止用一字线“—”或浪纹线“～”，短横线只连接号码和复合词。',
  severity: 'warning',
  needs: '-－–—',
  examples: {
    bad: ['2026年3月-5月', '3-5日集中走访', '2025-2026学年第二学期', '2026年1月1日--12月31日', '三月-五月'],
    ok: ['2026年3月—5月', '3日至5日', '日期：2026-03-05', '参照GB/T 9704-2012', '电话0731-8234567', '型号JX-3月牙板', '2026年3月～5月'],
  },
  slips({ text }) {
    const matches = allMatches(RANGE, text);
    if (matches.length === 0) return NO_SLIPS;
    return outsideLiterals(text, matches.map(({ 0: dash, index }) => ({ start: index, end: index + dash.length, text: '—' })));
  },
  message: (found, _first, count) => `起止时间之间用了“${found}”，应改为一字线“—”。${places(count)}`,
});
