import { defineChecklist } from './checklist.ts';
import { periodSections } from './period-sections.ts';

/** 季度工作计划 */
export default defineChecklist({
  id: 'quarterly-plan',
  title: '季度工作计划',
  order: 31,
  recognise: { title: /季度.{0,20}(?:计划|安排|打算)/, notTitle: /要点|方案|总结/, rank: 2 },
  sections: periodSections({ now: '本季度', before: '上季度', type: '工作计划', unit: '月' }),
});
