import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

const LOOK_ALIKE = /[•・‧∙⋅](?=[\u3400-\u9fff])(?<=[\u3400-\u9fff][•・‧∙⋅])/g;

export default defineHabitRule({
  id: 'punctuation/name-dot',
  title: '间隔号的形式',
  why: 'GB/T 15834-2011第4.14.2条规定间隔号的形式为居中的“·”。',
  severity: 'info',
  needs: '•・‧∙⋅',
  examples: {
    bad: ['列夫•托尔斯泰', '诗・书・画展览'],
    ok: ['列夫·托尔斯泰', '• 建立台账', '职责：•制定计划'],
  },
  slips({ text }) {
    const matches = allMatches(LOOK_ALIKE, text);
    return matches.length === 0 ? NO_SLIPS : matches.map(({ index }) => ({ start: index, end: index + 1, text: '·' }));
  },
  message: (found, _first, count) => `间隔号用了形近的“${found}”，应为居中的“·”。${places(count)}`,
});
