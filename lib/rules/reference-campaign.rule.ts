import { dateInWords, quoted } from './reference-dates.ts';
import { staleTerms } from './reference-judge-terms.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference/campaign',
  title: '早已结束的活动和大事',
  why: '集中教育、专项行动都有起止时间，结束一年以后仍当作今年的任务，说明稿件套自旧文。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n扎实开展党的群众路线教育实践活动。', '2025年工作要点\n按照全总“落实年”活动的要求推进建会。', '2026年工会工作计划\n在面对金融危机的形势下稳定职工队伍。', '2026年安全工作要点\n深入推进安全生产专项整治三年行动。', '2026年工作计划\n做好常态化疫情防控。', '2026年工作计划\n拓展小灵通用户。'],
    ok: ['2013年工会工作计划\n扎实开展党的群众路线教育实践活动。', '2026年工作计划\n巩固拓展主题教育成果，常态化开展扫黑除恶斗争。', '2026年工作计划\n巩固拓展脱贫攻坚成果。', '2026年安全工作要点\n深入推进安全生产治本攻坚三年行动。', '国际金融危机以来，企业经历了转型。'],
  },
  summarise: scanReferences,
  check: (document, context, scans) =>
    staleTerms(
      {
        tables: ['campaigns', 'events'],
        grace: 12,
        say: ({ term, text }, { year }) => ({
          message: `${quoted(text)}属于${dateInWords(term.until)}以前，${year}年的文稿里不宜再当作现在的工作。${term.now ? `${term.now}。` : ''}请删去，或换成今年的部署。`,
        }),
      },
      document,
      context,
      scans,
    ),
});
