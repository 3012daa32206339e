import { anyOfList, keptSummaries } from './kept-summaries.ts';
import { dateInWords, inDraft } from './reference-dates.ts';
import { ownYear, type OwnYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import type { YearMention } from './reference-years.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';

/** Summaries and reports speak of other years by nature. */
const LOOKS_BACK = /summary|report/;
/** A plan may be signed from the autumn before its year. */
const EARLIEST_MONTH = 9;

export default defineRule({
  id: 'reference/year-conflict',
  title: '年份前后不一',
  why: '标题是今年、正文却写着别的年份，是套用旧文时最常漏改的地方；落款日期也要与计划年度相符。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['20__年工会工作计划\n2013年是公司转型的关键之年。', '2026年工会工作计划\n为做好2023年工会工作，特制定本计划。', '2026年工会工作计划\n2024年是公司发展的攻坚之年。', '2026年工会工作计划\n各分会2024年6月底前完成换届。', '2026年工会工作计划\n完成各项任务。\n县医院工会\n2022年12月30日', '2026年工会工作要点\n2021年工作的总体要求：围绕中心，服务职工。'],
    ok: ['2026年工会工作计划\n为做好2026年工会工作，特制定本计划。', '2026年工会工作计划\n2025年是“十四五”收官之年。', '2026年工会工作计划\n2023年以来，新建工会30家。', '2026年工会工作计划\n完成各项任务。\n县医院工会\n2025年12月30日', '2025年工会工作总结和2026年工作计划\n制定2026年工作计划。', '2026年工会工作计划\n总结2025年工作，对2000年底前建成的宿舍进行改造。', '2026年工会工作计划\n根据《2021年工会工作要点》'],
  },
  summarise: scanReferences,
  *check(document, context, scans): Iterable<RuleFinding> {
    const own = ownYear(document, context, scans);
    if (own.from !== 'title' && !(own.from === 'setting' && own.isOpen)) return;
    for (const [index, years] of keptSummaries(scans, (scan) => anyOfList(scan.years))) {
      if (isTitleBlock(document, index)) continue;
      for (const mention of years) {
        const message = conflict(mention, own, !LOOKS_BACK.test(document.documentType));
        if (!message) continue;
        const { start, end } = inDraft(document, index, mention);
        yield { start, end, message, fixes: mention.role === 'deadline' ? [] : [{ title: `改为“${own.last}年”`, start, end, text: `${own.last}年` }] };
      }
    }
    if (own.from === 'title') yield* signedOutOfTime(document, own, scans.slice(-6).map(({ date }) => date), scans.length);
  },
});

function isTitleBlock(document: DocumentView, index: number): boolean {
  const block = document.blocks[index];
  return block !== undefined && (document.tree.titles.some(({ start }) => start === block.start) || index === 0);
}

function conflict({ year, month, role }: YearMention, { year: first, last, isOpen }: OwnYear, isPlan: boolean): string | null {
  if (role === 'other' || (year >= first && year <= last)) return null;
  const far = year < first - 1 || year > last + 1;
  if (isOpen) return far ? `这份稿件的年度还空着，这里却留着${year}年。请与填写的年度统一。` : null;
  const title = first === last ? `${last}年` : `${first}—${last}年`;
  const isPreparation = year === first - 1 && month >= EARLIEST_MONTH;
  if (role === 'deadline') return isPlan && year < first && !isPreparation ? `标题是${title}，这里的时限却是${year}年，已经过去。请改成计划年度内的时间。` : null;
  if (role === 'theme') return far && isPlan ? `标题是${title}，正文却写“${year}年是…之年”。请核对年份。` : null;
  return far || (isPlan && year < first) ? `标题是${title}，正文却写成${year}年的工作。请统一年份。` : null;
}

/** A signature years away from the plan's year is left from the file that was copied. */
function* signedOutOfTime(document: DocumentView, own: OwnYear, dates: readonly ({ year: number; month: number; start: number; end: number } | null)[], count: number): Iterable<RuleFinding> {
  const at = dates.findLastIndex((date) => date !== null);
  const date = dates[at];
  if (!date || count < 3) return;
  const isPlan = !LOOKS_BACK.test(document.documentType);
  const isEarly = isPlan ? date.year < own.year - 1 || (date.year === own.year - 1 && date.month < EARLIEST_MONTH) : date.year < own.year;
  const isLate = date.year > own.last + 1;
  if (!isEarly && !isLate) return;
  const { start, end } = inDraft(document, count - dates.length + at, date);
  yield { start, end, message: `落款是${dateInWords(`${date.year}-${date.month}`)}，与标题的${own.last}年对不上。请改成实际成文日期。` };
}
