import { dateInWords, quoted } from './reference-dates.ts';
import { staleTerms } from './reference-judge-terms.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference/phrase',
  title: '过时的提法',
  why: '提法随党代会和法律修改而更新，沿用旧提法会被认为不了解现行要求；这里只提示现行说法，由写稿人自己选定。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n全面履行工会的四大职能。', '2025年工作要点\n推动三个文明建设再上台阶。', '2026年工作计划\n坚持保增长、保民生、保稳定。', '2026年工作计划\n引导职工树立社会主义荣辱观。', '2024年工作计划\n推进社会管理创新。'],
    ok: ['2026年工会工作计划\n履行维护职工合法权益、竭诚服务职工群众的基本职责。', '2009年工作计划\n坚持保增长、保民生、保稳定。', '2026年工作计划\n推动高质量发展，加强社会治理。'],
  },
  summarise: scanReferences,
  check: (document, context, scans) =>
    staleTerms(
      {
        tables: ['phrases'],
        grace: 12,
        say: ({ term, text }, { year }) => ({
          message: `${quoted(text)}是${dateInWords(term.until)}以前的提法，放在${year}年的文稿里已经过时。${term.now ? `${term.now}。` : ''}请对照上级最新文件改写。`,
        }),
      },
      document,
      context,
      scans,
    ),
});
