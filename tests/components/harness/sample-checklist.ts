import type { CustomChecklist } from '../../../lib/checklists/custom-checklist.ts';

const section = (id: string, title: string, required: boolean, words: Partial<CustomChecklist['sections'][number]> = {}) => ({
  id,
  title,
  required,
  aliases: [title],
  cueWords: [],
  minLength: 30,
  advice: '',
  ...words,
});

/** A document type of one's own, as a superior union might send it out. */
export const SAMPLE_CHECKLIST: CustomChecklist = {
  id: 'custom-sample',
  title: '市总工会计划清单',
  basedOn: 'annual-plan',
  titleWords: ['工作计划', '年度安排'],
  sections: [
    section('title', '标题', true, { minLength: 0 }),
    section('guiding-ideology', '总体要求', true, { aliases: ['总体要求', '指导思想'], cueWords: ['以新发展理念为引领'], minLength: 60, advice: '二百字以内，点明围绕什么中心。' }),
    section('goals', '年度目标', true),
    section('tasks', '重点任务', true, { minLength: 200 }),
    section('own-funds', '经费保障', true, { cueWords: ['会费', '行政补助'] }),
    section('closing', '结语', false, { minLength: 0 }),
  ],
};
