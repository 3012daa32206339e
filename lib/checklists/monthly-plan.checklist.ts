import { defineChecklist } from './checklist.ts';
import { periodSections } from './period-sections.ts';

/** 月工作计划, and those of a week. */
export default defineChecklist({
  id: 'monthly-plan',
  title: '月（周）工作计划',
  order: 32,
  recognise: {
    title: /(?:(?<![\d一二三四五六七八九十])(?:1[0-2]|[1-9]|十?[一二三四五六七八九]|十)月(?:份)?|月度|每月|本月|下月|当月|第.{1,3}周|[本每下一]周|周工作)(?:(?!厂|矿|公司|集团)[^，。]){0,16}(?:计划|安排|打算)|周计划|周安排/,
    notTitle: /要点|方案|总结/,
    rank: 2,
  },
  sections: periodSections({ now: '本月', before: '上月', type: '工作计划', unit: '周' }),
});
