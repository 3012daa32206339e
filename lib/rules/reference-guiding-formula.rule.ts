import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { inDraft, quoted } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** An old formulation that leads a sentence without the present one beside it. */
interface Formula extends Span {
  readonly text: string;
  /** The last year in which it led by itself. */
  readonly until: number;
}
interface Summary {
  readonly formulas: readonly Formula[];
  /** Whether the block has the present formulation. */
  readonly isPresent: boolean;
}

const PRESENT = '新时代中国特色社会主义思想';
const THEORY = '(?:“三个代表”|"三个代表"|三个代表)(?:重要思想)?';
const FORMULAS: readonly { readonly pattern: RegExp; readonly until: number }[] = [
  // 科学发展观 as what leads: up to the 十九大
  { until: 2017, pattern: /科学发展观(?:为)?(?:统领|为?指导|为?指针|为主线|的指导)[^，。；,;]{0,8}/g },
  { until: 2017, pattern: /(?:深入)?(?:学习)?(?:贯彻)?(?:和)?(?:全面)?(?:落实|坚持|树立)(?:和)?(?:全面|深入)?(?:落实|贯彻)?科学发展观(?!、习近平)/g },
  { until: 2017, pattern: /(?:按照|用|遵循)科学发展观/g },
  { until: 2017, pattern: new RegExp(`(?:实践|贯彻|落实)${THEORY}(?!、|和|，)`, 'g') },
  // what led before it
  { until: 2007, pattern: new RegExp(`邓小平理论(?:和|、|与|及)${THEORY}(?:为(?:指导|指针)|统领)`, 'g') },
  { until: 2017, pattern: new RegExp(`邓小平理论(?:和|、|与|及|，|,)?${THEORY}?(?:、|和|与|以及|，)科学发展观(?:为)?(?:重要思想)?(?:为)?(?:指导|指针|统领)`, 'g') },
  { until: 2007, pattern: new RegExp(`(?:以|坚持|用|按照|高举|实践)(?:邓小平理论|${THEORY})(?:伟大旗帜|为(?:指导|指针|统领)|统领|要求)`, 'g') },
];
const ANY = /科学发展观|三个代表|邓小平理论|新时代中国/;
/** Where it is named as history or as one of a row. */
const TOLD = /[《》]|写入|形成|创立|历史|当年|学习实践科学发展观活动/;
const OTHERWISE: Summary = { formulas: [], isPresent: false };

export default defineRule({
  id: 'reference/guiding-formula',
  title: '指导思想表述陈旧',
  why: '指导思想的表述以党章和工会法第四条为准；旧表述单独领起全文，会被当作没有更新的旧稿。这里只出示现行表述，不替写稿人改。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n以科学发展观统领工会各项工作。', '2025年工作要点\n坚持以邓小平理论和“三个代表”重要思想为指导，做好工会工作。', '工会工作计划\n牢固树立和全面落实科学发展观，服务职工。', '2026年工作计划\n以邓小平理论、三个代表和科学发展观为指导。'],
    ok: ['2026年工作计划\n坚持以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导。', '2010年工会工作计划\n以科学发展观统领工会各项工作。', '2026年工作计划\n坚持以习近平新时代中国特色社会主义思想为指导。'],
  },
  needs: '观代邓',
  otherwise: OTHERWISE,
  summarise: ({ text }): Summary => (ANY.test(text) ? { formulas: formulasIn(text), isPresent: text.includes(PRESENT) } : OTHERWISE),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ formulas }) => formulas.length === 0)) return;
    const { year } = ownYear(document, context, scans);
    const isUpdated = summaries.some(({ isPresent }) => isPresent);
    for (const [index, { formulas }] of summaries.entries()) {
      for (const formula of formulas) {
        if (year <= formula.until) continue;
        const { start, end } = inDraft(document, index, formula);
        yield { start, end, severity: isUpdated ? 'info' : 'warning', message: message(formula, year) };
      }
    }
  },
});

function message({ text }: Formula, year: number): string {
  const now = year >= 2018 ? '现行表述是“以习近平新时代中国特色社会主义思想为指导”' : '后来的表述已有增补';
  return `${quoted(text)}单独用来领起工作，是旧的表述，到${year}年已不完整。${now}，完整写法请对照党章和上级最新文件，由您选定。`;
}

/** One finding for overlapping formulations of a sentence: the first and longest. */
function formulasIn(text: string): Formula[] {
  const found: Formula[] = [];
  for (const { pattern, until } of FORMULAS) {
    for (const match of allMatches(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const sentence = sentenceAround(text, start, end);
      if (sentence.includes(PRESENT) || TOLD.test(sentence)) continue;
      if (found.some((known) => known.start < end && start < known.end)) continue;
      found.push({ start, end, text: match[0], until });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const to = text.slice(end).search(/[。；]/);
  return text.slice(from, to < 0 ? text.length : end + to);
}
