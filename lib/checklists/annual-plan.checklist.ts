import { defineChecklist } from './checklist.ts';
import { BUDGET, CLOSING, DUTY, GOALS, GUIDING_IDEOLOGY, PREFACE, SAFEGUARDS, SCHEDULE, SIGNATURE, TASKS, TITLE } from './usual-sections.ts';

/** 年度工作计划. Sections after the drafting practice in facts/doctypes.md §1; 计划 is none of the 15 statutory 文种, so no clause binds it. */
export default defineChecklist({
  id: 'annual-plan',
  title: '年度工作计划',
  order: 10,
  recognise: {
    title: /计划|打算|规划|(?:(?<!重点)工作|年度|全年)安排/,
    notTitle: /要点|方案|总结(?!及|和|与|暨)|半年.{0,12}总结/,
    text: /制[定订]本计划|力争|确保|今年的?工作|新的一年|全年|年底前/,
    against: /一年来|完成了|取得了/,
  },
  sections: [
    { ...TITLE, advice: '第一行写标题：单位、年度、“工作计划”，如“县医院工会2026年工作计划”。', template: ['{{单位}}{{年度}}年工作计划'] },
    { ...PREFACE, advice: '标题下写一两句依据和目的：根据什么部署、结合什么实际，制定本计划。' },
    {
      id: 'review',
      title: '上年情况',
      required: false,
      aliases: ['上年工作回顾', '上年情况', '形势分析', '基本情况', '面临的形势', '面临的形势与任务', '工作基础', '工作回顾', '上年工作情况'],
      cues: [{ where: 'unclaimed', pattern: /(?:去年|上一?年|过去的?一年|一年来).{0,80}(?:不足|问题|短板|差距|薄弱)/ }],
      minLength: 30,
      holds: [{ pattern: /不足|问题|短板|差距|薄弱|困难|难点/, advice: '至少点出一个问题，后文要有对应的措施。' }],
      advice: '用两三句写上年做成了什么、还差在哪里；不超过全文的七分之一。',
    },
    GUIDING_IDEOLOGY,
    GOALS,
    TASKS,
    {
      id: 'measures',
      title: '工作措施',
      required: false,
      aliases: ['工作措施', '主要措施', '具体措施', '措施', '措施办法', '工作思路和措施', '具体工作计划', '具体做法', '工作方法', '实施办法', '推进措施', '工作举措', '主要举措', '具体举措', '具体计划', '工作步骤和措施', '实施措施'],
      notAliases: ['保障'],
      minLength: 60,
      advice: '写明用什么办法完成任务：机制、载体、分工。',
      parts: [{ title: '工作机制', words: ['机制'] }, { title: '工作载体', words: ['载体'] }, { title: '责任落实', words: ['责任卡', '责任清单', '责任人'] }],
    },
    SCHEDULE,
    DUTY,
    SAFEGUARDS,
    BUDGET,
    CLOSING,
    SIGNATURE,
  ],
});
