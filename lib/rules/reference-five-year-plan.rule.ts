import type { Severity } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { inDraft } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** How a five-year plan is spoken of. */
interface PlanMention extends Span {
  readonly number: number;
  readonly kind: 'plan' | 'law-education';
  /** What it is said to be: in its first or last year, in force, or past. */
  readonly role: 'first-year' | 'last-year' | 'present' | 'past';
  /** A year in the same sentence, which then is the one spoken of; else 0. */
  readonly sentenceYear: number;
  readonly titled: boolean;
  readonly text: string;
}

/** Not 二十五 or 六十五; 八五, 九五 and 十五 alone are too short without quotes or a word behind them. */
const NAMES = /[“"‘]?(?:十[一二三四五六]五|[一二三四五六七八九]五(?=[”"’]?普法)|(?:[八九]五|十五)(?=[”"’]))[”"’]?|第(?:[八九]|十[一二三四五六]?)个五年(?=规划|计划)/g;
const SHORT = /^(?:[八九]五|十五)/;
const NUMERAL = /[一二三四五六七八九十百千〇零]/;
const NO_PLAN: readonly PlanMention[] = [];

export default defineRule({
  id: 'reference/five-year-plan',
  title: '五年规划过期',
  why: '五年规划、五年普法规划都有起止年份，期满后仍写成正在实施，或开局、收官年份不对，说明稿件套自旧文。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n为全面完成“十二五”规划目标作贡献。', '2026年工会工作计划\n深入推进“六五”普法宣传。', '2026年工作要点\n2026年是“十四五”规划的开局之年。', '2024年工作要点\n今年是实施“十三五”规划的收官之年。', '2026年工会工作计划\n紧紧围绕第十二个五年规划开展竞赛。', '2014年工作要点\n落实“十一五”计划。'],
    ok: ['2026年工会工作计划\n2026年是“十五五”规划的开局之年。', '2026年工会工作要点\n“十三五”以来，会员人数翻了一番。', '2013年工会工作计划\n为完成“十二五”规划作贡献。', '2026年工作计划\n2025年是“十四五”收官之年，各项任务圆满完成。', '2026年工作计划\n参加培训的有二十五五人小组', '2026年工作计划\n启动“九五”普法。', '2026年工作要点\n认真总结“十四五”时期的工作。'],
  },
  needs: '五',
  otherwise: NO_PLAN,
  summarise: ({ text }): readonly PlanMention[] => plansIn(text),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ length }) => length === 0)) return;
    const own = ownYear(document, context, scans);
    const newest = Math.max(...summaries.flat().filter(({ kind }) => kind === 'plan').map(({ number }) => number), 0);
    const told = new Set<string>();
    for (const [index, plans] of summaries.entries()) {
      for (const plan of plans) {
        const verdict = verdictOn(plan, own.year, own.last, newest);
        if (!verdict || (verdict.severity === 'info' && told.has(verdict.message))) continue;
        told.add(verdict.message);
        const { start, end } = inDraft(document, index, plan);
        yield { start, end, ...verdict };
      }
    }
  },
});

/** 十二五 began in 2011, five years after 十一五. */
const firstYear = ({ number, kind }: PlanMention): number => (kind === 'plan' ? 1991 + (number - 8) * 5 : 1986 + (number - 1) * 5);

function verdictOn(plan: PlanMention, year: number, last: number, newest: number): { severity: Severity; message: string } | null {
  const first = firstYear(plan);
  const end = first + 4;
  const due = plan.role === 'first-year' ? first : plan.role === 'last-year' ? end : 0;
  if (due > 0) {
    const spoken = plan.sentenceYear || year;
    if (spoken === due || (plan.sentenceYear === 0 && last >= due && year <= due)) return null;
    return { severity: 'warning', message: `${plan.text}的${plan.role === 'first-year' ? '开局' : '收官'}之年是${due}年，与${spoken}年对不上。请核对是哪一个五年规划。` };
  }
  if (plan.role === 'past' || year <= end || (year === end + 1 && newest > plan.number)) return null;
  const now = plan.kind === 'plan' ? `现在实施的是“${planName(1 + Math.floor((year - 1991) / 5) + 7)}”规划` : `现在实施的是“${planName(1 + Math.floor((year - 1986) / 5))}”普法规划`;
  const message = `${plan.text}（${first}—${end}年）已经期满，${year}年的文稿里不宜再写成正在实施。${now}，请核对后改写。`;
  const isPlain = year > end + 1 && !plan.titled && (plan.kind === 'law-education' || newest <= plan.number);
  return { severity: isPlain ? 'warning' : 'info', message };
}

function planName(number: number): string {
  return `${number >= 10 ? '十' : ''}${number % 10 ? '〇一二三四五六七八九'.charAt(number % 10) : ''}五`;
}

const PAST = /^(?:规划|计划)?(?:期间|时期|期|阶段)?(?:[，,]|的)?(?:以来|末|收官|圆满|胜利|取得|累计|共|成就|成果|完成情况|实施情况|评估|工作总结|各项任务(?:圆满|全面)?完成|期末|初|规划顺利)/;
const PAST_BEFORE = /(?:总结|回顾|对标|相比|较|从|自|过去|走过|评估|历经|跨越|圆满完成了?|完成了)[^，。；]{0,6}$/;

function plansIn(text: string): readonly PlanMention[] {
  return allMatches(NAMES, text).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    // 二十五 is a number, and 十五 without quotes too
    if (NUMERAL.test(text.charAt(start - 1)) || (SHORT.test(match[0]) && !/^普法/.test(text.slice(end)))) return [];
    const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
    const before = text.slice(Math.max(sentence, start - 24), start);
    const after = text.slice(end, end + 24);
    const years = before.match(/(?:19|20)\d\d(?=\s?年)/g);
    const name = match[0].replace(/[“”"‘’]|个五年/g, '').replace(/^第(.+)$/, '$1五');
    const mention: PlanMention = {
      start,
      end,
      text: match[0],
      number: numberOf(name),
      kind: /^普法/.test(after) ? 'law-education' : 'plan',
      role: roleOf(before, after),
      sentenceYear: Number(years?.at(-1) ?? 0),
      titled: /《[^》]*$/.test(before),
    };
    return [mention];
  });
}

function roleOf(before: string, after: string): PlanMention['role'] {
  const rest = after.split(/[，。；,;]/)[0] ?? '';
  if (/开局|第一年|首年|起步之年|启动之年/.test(rest) && /之年|第一年|首年|开局年/.test(rest)) return 'first-year';
  if (/(?:收官|收尾|最后|决胜|期末)[^，]{0,6}(?:之年|一年)|最后一年/.test(rest)) return 'last-year';
  return PAST.test(after) || PAST_BEFORE.test(before) ? 'past' : 'present';
}

/** 十二五 → 12, 六五 → 6, 十五 → 10. */
function numberOf(name: string): number {
  const head = name.slice(0, -1);
  return (head.startsWith('十') ? 10 : 0) + '〇一二三四五六七八九'.indexOf(head.replace('十', '') || '〇');
}
