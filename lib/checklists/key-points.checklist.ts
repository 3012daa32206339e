import { defineChecklist } from './checklist.ts';
import { DUTY, GOALS, GUIDING_IDEOLOGY, SAFEGUARDS, SCHEDULE, SIGNATURE, TASKS, TITLE } from './usual-sections.ts';

/** 工作要点: only what matters most, in short numbered items; after facts/doctypes.md §2. */
export default defineChecklist({
  id: 'key-points',
  title: '工作要点',
  order: 20,
  recognise: { title: /要点|重点工作(?:安排|任务|清单)?|任务清单|工作思路/, notTitle: /方案|总结$/ },
  sections: [
    { ...TITLE, advice: '第一行写标题：单位、年度、“工作要点”。', template: ['{{单位}}{{年度}}年工作要点'] },
    {
      ...GUIDING_IDEOLOGY,
      title: '总体要求',
      cues: [{ where: 'opening', pattern: /总体(?:要求|思路)是|指导思想(?:是|[:：])|以.{2,80}(?:为指导|为统领|为指引|为主线)|坚持.{4,60}(?:围绕|贯彻|落实)/ }],
      minLength: 60,
      holds: [{ pattern: /围绕|贯彻|落实|坚持|聚焦/, advice: '写明围绕什么中心、抓住什么主线。' }],
      advice: '开头写一段总体要求：中心、主线、抓手和目标，一百五十到三百五十字。',
    },
    {
      ...TASKS,
      title: '重点任务',
      minLength: 200,
      advice: '分块列出重点任务，每条只写一件事，写清载体和指标。',
    },
    {
      ...GOALS,
      title: '目标指标',
      required: false,
      cues: [{ where: 'unclaimed', pattern: /目标(?:是|为|[:：]).{0,120}\d/ }],
      minLength: 20,
      advice: '写几项可以核对的指标。',
    },
    {
      ...SCHEDULE,
      title: '时间进度',
      cues: [{ where: 'unclaimed', pattern: /(?:[1-9一二三四]|第[一二三四])(?:季度|月底前|月份)/, atLeast: 2 }],
      minLength: 20,
      advice: '要点下发后要督办：写明哪一季度完成。',
    },
    { ...DUTY, advice: '每条末尾用括号注明责任单位，如“（责任单位：组织部）”，各条写法一致。' },
    {
      id: 'projects',
      title: '年度实事项目',
      required: false,
      within: true,
      aliases: ['年度重点项目', '十件实事', '民生实事', '品牌创建', '实事项目', '重点项目'],
      cues: [{ where: 'anywhere', pattern: /(?:[二三四五六七八九十]|\d{1,2})件(?:民生|暖心)?(?:实事|大事|好事)|(?:民生|暖心|为职工办)实事|品牌(?:项目|创建)/ }],
      minLength: 8,
      advice: '可以列年度实事：说几件就列几件，每件有名称和责任单位。',
      parts: [{ title: '年度实事', words: ['实事'] }],
      phrasesOf: 'tasks',
    },
    {
      ...SAFEGUARDS,
      title: '工作要求',
      required: false,
      cues: [],
      minLength: 30,
      holds: [],
      advice: '写两三句要求：谁牵头、何时报进度、怎样考核。',
    },
    { ...SIGNATURE, advice: '单独印发时写落款；由通知印发的，落款写在通知上。' },
  ],
});
