import { defineChecklist } from './checklist.ts';
import { ATTACHMENTS, CONTACT, ORGANISERS, PARTICIPANTS, PUBLICITY, PURPOSE, REQUIREMENTS, SAFETY, SCHEME_BUDGET, SCHEME_DUTY, SCHEME_GOALS, SCHEME_SIGNATURE, SCHEME_TITLE, STEPS, TIME } from './scheme-sections.ts';
import { TASKS } from './usual-sections.ts';

/** 实施方案: one piece of work over some months, with steps and duties; facts/doctypes.md §4b. */
export default defineChecklist({
  id: 'implementation-scheme',
  title: '实施方案',
  order: 60,
  recognise: {
    title: /方案|实施(?:办法|意见|细则)/,
    notTitle: /(?:活动|比赛|竞赛|大赛|比武|运动会|晚会|联欢会?|培训班)方案|总结$/,
    text: /实施步骤|(?:动员部署|宣传发动|组织实施|集中整治|全面推进|总结验收|总结提升)阶段|第[一二三]阶段|领导小组|工作目标|主要任务|实施范围/,
  },
  sections: [
    { ...SCHEME_TITLE, template: ['{{单位}}{{工作名称}}实施方案'] },
    { ...PURPOSE, title: '指导思想' },
    SCHEME_GOALS,
    { ...PARTICIPANTS, title: '实施范围', required: false },
    { ...TIME, title: '起止时间', aliases: ['实施时间', '活动时间', '起止时间', '时间', '工作时间', '整治时间'], within: true, required: false, advice: '写明从哪天开始、到哪天结束。' },
    {
      ...TASKS,
      aliases: [...TASKS.aliases, '工作措施', '主要措施', '重点举措', '活动内容', '重点内容', '整治内容', '整治重点', '建设内容', '工作举措', '具体措施', '主要内容', '任务与措施', '工作内容和要求'],
      notAliases: ['安排', '保障'],
      advice: '分条写任务，每条有措施、有标准、有牵头单位。',
      parts: [],
      phrasesOf: 'measures',
    },
    STEPS,
    ORGANISERS,
    { ...SCHEME_DUTY, required: true },
    SCHEME_BUDGET,
    { ...SAFETY, required: false },
    PUBLICITY,
    REQUIREMENTS,
    CONTACT,
    ATTACHMENTS,
    SCHEME_SIGNATURE,
  ],
});
