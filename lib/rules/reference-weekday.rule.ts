import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { inDraft, lastDay } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** A date with its day of the week. */
interface DatedWeekday extends Span {
  /** 0 where the text names none. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly text: string;
}

const DATE = /(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日\s?[（(，,]?\s?(?:星期|周|礼拜)([一二三四五六日天])/g;
const WEEKDAYS = '日一二三四五六';
const NONE: readonly DatedWeekday[] = [];

export default defineRule({
  id: 'reference/weekday',
  title: '星期与日期不符',
  why: '日期和星期对不上，参加的人不知道该信哪一个；多半是改了日期没有改星期。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['活动时间：2026年5月1日（星期四）上午9时。', '2026年活动方案\n定于4月18日（周日）举行。'],
    ok: ['活动时间：2026年5月1日（星期五）上午9时。', '2026年活动方案\n定于4月18日（周六）举行。', '每月第一个星期五集中学习。'],
  },
  needs: '期周拜',
  otherwise: NONE,
  summarise: ({ text }): readonly DatedWeekday[] => (/日\s?[（(，,]?\s?(?:星期|周|礼拜)/.test(text) ? datesIn(text) : NONE),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ length }) => length === 0)) return;
    const own = ownYear(document, context, scans);
    for (const [index, dates] of summaries.entries()) {
      for (const date of dates) {
        // Without a year of its own anywhere, the draft does not say which calendar it means.
        const year = date.year || (own.from === 'setting' || own.year !== own.last ? 0 : own.year);
        if (year === 0 || date.day > lastDay(date.month, year)) continue;
        const weekday = new Date(Date.UTC(year, date.month - 1, date.day)).getUTCDay();
        if (weekday === date.weekday) continue;
        const { start, end } = inDraft(document, index, date);
        const name = `星期${WEEKDAYS.charAt(weekday)}`;
        yield { start, end, message: `${year}年${date.month}月${date.day}日是${name}，与“${date.text}”不符。请核对是日期还是星期写错了。`, fixes: [{ title: `星期改为“${WEEKDAYS.charAt(weekday)}”`, start: end - 1, end, text: WEEKDAYS.charAt(weekday) }] };
      }
    }
  },
});

function datesIn(text: string): DatedWeekday[] {
  return allMatches(DATE, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: Number(match[1] ?? 0),
    month: Number(match[2]),
    day: Number(match[3]),
    weekday: match[4] === '天' ? 0 : WEEKDAYS.indexOf(match[4] as string),
    text: match[0],
  }));
}
