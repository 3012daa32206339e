import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

/** A space between a number and its word; item numbers, codes and blanks have theirs. */
const SPACED = /[ \u00a0](?=[年月日号个名人次项场户件篇家天元万亿余多届期])(?<=[\u3400-\u9fff，、（“—～][ \u00a0]?\d{1,6}[ \u00a0])|[ \u00a0](?=\d{1,6}[ \u00a0]?[年月日号个名人次项场户件篇家天元万亿余多届期%])(?<=[年月日的约至到于在共达有和、，][ \u00a0])/g;

/** The other half of the year is missing: a blank, which other rules tell. */
const HALF_YEAR = /(?<!\d)(?:20|19)[ \u00a0]年/;

export default defineHabitRule({
  id: 'number/spaces',
  title: '数字两边的空格',
  why: '公文惯例：汉字与数字之间不加空格（GB/T 15835-2011的示例也都不加）。',
  severity: 'warning',
  needs: ' \u00a0',
  examples: {
    bad: ['定于 2026 年 3 月 5 日召开', '走访困难职工 32 户'],
    ok: ['定于2026年3月5日召开', '1 总体要求', '表 1 任务分工', '参照GB/T 9704 执行', '定于 月 日召开', '到 20 年底'],
  },
  slips({ text }) {
    const matches = allMatches(SPACED, text).filter(({ index }) => !HALF_YEAR.test(text.slice(Math.max(0, index - 3), index + 5)));
    return matches.length === 0 ? NO_SLIPS : matches.map(({ index }) => ({ start: index, end: index + 1, text: '' }));
  },
  message: (_found, _first, count) => `公文里汉字和数字之间不加空格，应删去。${places(count)}`,
});
