import { staleTerms } from './reference-judge-terms.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference/agency',
  title: '机关已更名或撤销',
  why: '机构改革以后仍写旧机关名，联系不到单位，也说明稿件没有更新。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n联合县安监局开展检查。', '2026年工作要点\n请市工商局、地税局配合核对企业名单。', '2025年工作计划\n会同银保监局开展金融知识进企业。'],
    ok: ['2016年工会工作计划\n联合县安监局开展检查。', '2026年工作要点\n请市场监管局、税务局配合核对企业名单。', '2026年工作要点\n原安监局移交的台账由应急管理局保管。', '2026年工作要点\n与文化和旅游局联办活动。', '2026年工作要点\n请公司安全环保部门配合。'],
  },
  summarise: scanReferences,
  check: (document, context, scans) =>
    staleTerms(
      {
        tables: ['renamed-agencies'],
        grace: 12,
        say: ({ term, text }) => ({
          message: `“${text}”已经更名或撤销${term.now ? `，现为${term.now}` : ''}。请按当地现行的机构全称改写。`,
        }),
      },
      document,
      context,
      scans,
    ),
});
