import { dateInWords } from './reference-dates.ts';
import { staleTerms, type TermVerdict } from './reference-judge-terms.ts';
import { scanReferences } from './reference-scan.ts';
import type { TermMention } from './reference-terms.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference/law',
  title: '法律法规已被取代',
  why: '引用已经废止的法律法规作依据，这一条就没有依据；《民法典》第1260条列明了同时废止的九部法律。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年普法工作计划\n组织学习《合同法》和《劳动合同法》。', '2025年工作计划\n宣传《中华人民共和国婚姻法》。', '2026年女职工工作要点\n落实《女职工劳动保护规定》。', '2026年信访工作要点\n依据《信访条例》办理来信。', '2024年普法计划\n宣讲继承法、物权法等法律。'],
    ok: ['2026年普法工作计划\n组织学习《劳动合同法》和《民法典》。', '2026年普法工作计划\n讲解民法典合同编，签订劳动合同。', '2019年普法工作计划\n组织学习《合同法》。', '2026年女职工工作要点\n落实《女职工劳动保护特别规定》。', '2026年工作要点\n贯彻《新时代公民道德建设实施纲要》。', '2026年工作要点\n提高合同法律风险防范能力。', '2026年工作要点\n宣传《环境保护法》。'],
  },
  summarise: scanReferences,
  check: (document, context, scans) =>
    staleTerms({ tables: ['laws-replaced'], grace: -1, say: (mention) => verdictOn(mention, document.text) }, document, context, scans),
});

/** The successor's articles are counted differently: where one is cited the name alone is no fix. */
function verdictOn({ term, text, start, end }: TermMention, draft: string): TermVerdict {
  const message = `“${text}”已于${dateInWords(term.until)}被取代或废止${term.now ? `，现在依据${term.now}` : ''}。请改引现行法律法规，并核对条款。`;
  const citesArticle = /^》?(?:[（(][^）)]{0,8}[）)])?第.{1,6}条/.test(draft.slice(end, end + 24));
  const bracketed = draft.charAt(start - 1) === '《' && draft.charAt(end) === '》';
  if (!term.replace || !bracketed || citesArticle) return { message };
  const full = text.startsWith('中华人民共和国') && !/条例|规定|办法|纲要|制度|准则/.test(term.replace) ? '中华人民共和国' : '';
  return { message, fixes: [{ title: `改为《${full}${term.replace}》`, start, end, text: full + term.replace }] };
}
