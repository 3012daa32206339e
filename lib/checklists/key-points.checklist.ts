import { defineChecklist } from './checklist.ts';

/** 工作要点: only what matters most, in short numbered items; after facts/doctypes.md §2. */
export default defineChecklist({
  id: 'key-points',
  title: '工作要点',
  recognise: { title: /要点|重点工作|任务清单|工作思路/, text: /要(?:点|抓|着力|突出)/, against: /一年来|取得了/ },
  sections: [
    { id: 'title', title: '标题', required: true, aliases: [], minLength: 0, advice: '第一行写标题：单位、年度、“工作要点”。' },
    {
      id: 'guiding-ideology',
      title: '总体要求',
      required: true,
      aliases: ['总体要求', '指导思想', '总体思路', '工作思路', '总要求', '总的要求'],
      cues: [{ where: 'opening', pattern: /总体(?:要求|思路)是|指导思想(?:是|[:：])|以.{2,80}(?:为指导|为统领|为指引|为主线)|坚持.{4,60}(?:围绕|贯彻|落实)/ }],
      minLength: 60,
      holds: [{ pattern: /围绕|贯彻|落实|坚持|聚焦/, advice: '写明围绕什么中心、抓住什么主线。' }],
      advice: '开头写一段总体要求：中心、主线、抓手和目标，一百五十到三百五十字。',
    },
    {
      id: 'tasks',
      title: '重点任务',
      required: true,
      aliases: ['重点任务', '重点工作', '主要任务', '工作重点', '主要工作', '工作任务', '工作要点'],
      takesRest: true,
      minLength: 200,
      advice: '分块列出重点任务，每条只写一件事，写清载体和指标。',
    },
    {
      id: 'goals',
      title: '目标指标',
      required: false,
      aliases: ['工作目标', '主要目标', '目标任务', '总体目标', '预期目标', '目标'],
      cues: [{ where: 'unclaimed', pattern: /目标(?:是|为|[:：]).{0,120}\d/ }],
      minLength: 20,
      advice: '写几项可以核对的指标。',
    },
    {
      id: 'schedule',
      title: '时间进度',
      required: false,
      aliases: ['时间安排', '进度安排', '实施步骤', '工作安排', '活动安排', '工作行事历'],
      cues: [{ where: 'unclaimed', pattern: /(?:[1-9一二三四]|第[一二三四])(?:季度|月底前|月份)/, atLeast: 2 }],
      minLength: 20,
      advice: '要点下发后要督办：写明哪一季度完成。',
    },
    {
      id: 'safeguards',
      title: '工作要求',
      required: false,
      aliases: ['工作要求', '保障措施', '组织领导', '组织保障', '有关要求', '几点要求', '加强领导'],
      minLength: 30,
      advice: '写两三句要求：谁牵头、何时报进度、怎样考核。',
    },
  ],
});
