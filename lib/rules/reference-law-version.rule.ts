import type { LawText } from '../../dictionaries/reference-table.ts';
import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { dateInWords, inDraft, monthsBefore } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { referenceTables } from './reference-tables.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** A law cited with the year of its text, or as new. */
interface CitedText extends Span {
  readonly law: LawText;
  readonly text: string;
  /** The year named, or 0 where it is only called new. */
  readonly year: number;
}

const TITLE = /《(?:中华人民共和国)?([^《》（）()]{3,24})》(?:[（(]((?:19|20)\d\d)年?(?:修[正订改]|版|本)[^）)]{0,4}[）)])?/g;
const DATED_BEFORE = /((?:19|20)\d\d)年(?:新)?(?:修[正订改]|颁布|公布|通过)(?:实施)?的?$/;
const NEW_BEFORE = /新(?:修[正订改]|颁布|公布|出台|实施)(?:实施)?的?$|新$/;
/** A text is called new in its first years. */
const NEW_FOR = 36;
const NONE: readonly CitedText[] = [];

export default defineRule({
  id: 'reference/law-version',
  title: '法律文本不是最新',
  why: '法律修改后条文有变，仍按旧文本宣传、引用会出错；日期取自国家法律法规数据库题注。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年安全工作要点\n宣传新修订的《安全生产法》。', '2026年安全工作要点\n学习《中华人民共和国安全生产法》（2014年修正）。', '2026年工会工作计划\n组织学习2001年修订的《工会法》。'],
    ok: ['2022年安全工作要点\n宣传新修订的《安全生产法》。', '2026年工会工作计划\n学习《中华人民共和国工会法》。', '2026年工会工作计划\n宣传2021年修正的《工会法》。', '2026年普法计划\n学习新修订的《治安管理处罚法》。'],
  },
  needs: '》',
  otherwise: NONE,
  summarise: ({ text }): readonly CitedText[] => citedTexts(text),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ length }) => length === 0)) return;
    const { year } = ownYear(document, context, scans);
    for (const [index, cited] of summaries.entries()) {
      for (const citation of cited) {
        const latest = citation.law.passed.at(-1) as string;
        const age = monthsBefore(latest, year);
        const isOld = citation.year > 0 ? citation.year < Number(latest.slice(0, 4)) && age > 0 : age > NEW_FOR;
        if (!isOld) continue;
        const { start, end } = inDraft(document, index, citation);
        const message = citation.year > 0 ? `《${citation.law.name}》最近的文本是${dateInWords(latest)}通过的，这里写的是${citation.year}年的。请改用现行文本并核对条款。` : `《${citation.law.name}》最近的文本是${dateInWords(latest)}通过的，到${year}年已不算新。请删去“新”字或核对所指的文本。`;
        yield { start, end, severity: citation.year > 0 ? 'warning' : 'info', message };
      }
    }
  },
});

function citedTexts(text: string): CitedText[] {
  return allMatches(TITLE, text).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const dated = match[2] ?? DATED_BEFORE.exec(before)?.[1];
    const isNew = NEW_BEFORE.test(before);
    if (dated === undefined && !isNew) return [];
    const law = referenceTables().laws.laws.find(({ name }) => name === match[1]);
    return law ? [{ law, year: Number(dated ?? 0), start: match.index, end: match.index + match[0].length, text: match[0] }] : [];
  });
}
