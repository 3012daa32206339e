import { defineChecklist } from './checklist.ts';
import { periodSections } from './period-sections.ts';

/** 半年工作计划, and those of a school term. */
export default defineChecklist({
  id: 'half-year-plan',
  title: '半年（学期）工作计划',
  order: 30,
  recognise: {
    title: /(?:[上下]半年|半年|学期|(?<!\d)1月?份?[-—–~～至到]6月|(?<!\d)7月?份?[-—–~～至到]12月).{0,24}(?:计划|安排|打算|规划)/,
    notTitle: /要点|方案|总结/,
    rank: 2,
  },
  sections: periodSections({ now: '本期', before: '上期', type: '工作计划', unit: '月' }),
});
