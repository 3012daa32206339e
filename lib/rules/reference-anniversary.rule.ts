import type { AnniversaryBase } from '../../dictionaries/reference-table.ts';
import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { countOf, inDraft } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { referenceTables, type ReferenceTables } from './reference-tables.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** An anniversary that a text looks forward to or keeps. */
interface Anniversary extends Span {
  readonly event: AnniversaryBase;
  readonly count: number;
  readonly text: string;
}

const NONE: readonly Anniversary[] = [];
/** Speeches, medals and books are named for an anniversary for ever. */
const NAMED_FOR = /^(?:[^，。；]{0,4}(?:大会|讲话|座谈会|纪念|展览|论坛|表彰|文艺晚会|阅兵)|以来|上|时|之际[，,]?习)/;
const KEPT_BEFORE = /(?:庆祝|喜迎|迎接|迎|纪念|献礼|庆|向|为|以)[“"《]?[^，。；]{0,14}$/;
/** What has been kept already is told so. */
const TOLD_BEFORE = /(?:我们|成功|隆重|(?<!为)了)[^。；]{0,20}$/;
const KEPT_AFTER = /^[”"》]?(?:献礼|之际|的到来|华诞|活动|到来|生日)/;

export default defineRule({
  id: 'reference/anniversary',
  title: '周年对不上年份',
  why: '周年由事件年份推算，几年前的周年仍写成今年要庆祝，说明稿件套自旧文。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n组织书画展，为建党90周年献礼。', '2022年工会工作计划\n以控亏增盈的成绩向建国60周年献礼。', '2026年工会工作计划\n开展庆祝新中国成立七十周年歌咏会。'],
    ok: ['2021年工会工作计划\n庆祝中国共产党成立100周年。', '2026年工会工作计划\n学习在庆祝中国共产党成立100周年大会上的重要讲话。', '2026年工会工作计划\n庆祝建党105周年。', '2026年工会工作要点\n改革开放40年来，职工生活明显改善。'],
  },
  needs: '周',
  otherwise: NONE,
  summarise: ({ text }): readonly Anniversary[] => (text.includes('周年') ? anniversariesIn(text) : NONE),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ length }) => length === 0)) return;
    const { year, last } = ownYear(document, context, scans);
    for (const [index, kept] of summaries.entries()) {
      for (const anniversary of kept) {
        const due = anniversary.event.year + anniversary.count;
        if (due >= year - 1 && due <= last + 1) continue;
        const { start, end } = inDraft(document, index, anniversary);
        yield { start, end, message: message(anniversary, due, year) };
      }
    }
  },
});

function message({ event, count, text }: Anniversary, due: number, year: number): string {
  const proper = event.proper ? `另外，规范写法是“${event.proper}…周年”。` : '';
  return `“${text}”应在${due}年，到${year}年是${event.proper ?? event.name}${year - event.year}周年（${count}周年已${due < year ? '过' : '未到'}）。请核对后删去或改写。${proper}`;
}

let pattern: RegExp | null = null;
let patternOf: ReferenceTables | null = null;

function currentPattern(): RegExp {
  const tables = referenceTables();
  if (pattern === null || patternOf !== tables) {
    patternOf = tables;
    pattern = new RegExp(`(${tables.anniversaries.events.flatMap(({ forms }) => forms).join('|')})(?:的)?(\\d{2,3}|[一二三四五六七八九十百]{1,5})周年`, 'g');
  }
  return pattern;
}

function anniversariesIn(text: string): Anniversary[] {
  return allMatches(currentPattern(), text).flatMap((match) => {
    const event = referenceTables().anniversaries.events.find(({ forms }) => forms.includes(match[1] as string));
    const count = countOf(match[2] as string);
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 14);
    const before = text.slice(Math.max(0, start - 24), start);
    const isKept = (KEPT_BEFORE.test(before) || KEPT_AFTER.test(after)) && !TOLD_BEFORE.test(before) && !NAMED_FOR.test(after);
    return event && count > 0 && isKept ? [{ start, end, event, count, text: match[0] }] : [];
  });
}
