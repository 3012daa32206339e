import { allMatches, jointly } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

const PAUSE_BEFORE_AND = jointly(/、(?:以及|及其|及(?![时格早第])|和(?![谐睦平美顺解善气畅鸣风蔼缓田县顺硕静])|与(?![会时众日此生人])|或(?!许|者说))/g);

export default defineHabitRule({
  id: 'punctuation/pause-before-and',
  title: '连词前的顿号',
  why: 'GB/T 15834-2011第4.5.3条：顿号表示并列词语间的停顿，已有“和、与、及、或”连接时不再用。',
  severity: 'info',
  needs: '、',
  examples: {
    bad: ['机关、企业、和学校的工会', '班组、车间、以及各科室'],
    ok: ['机关、企业和学校的工会', '推进和谐、和睦、和美家庭建设', '准确、及时上报', '班组、车间，以及各科室', '务实、与时俱进的作风'],
  },
  slips({ text }) {
    const matches = allMatches(PAUSE_BEFORE_AND, text);
    if (matches.length === 0) return NO_SLIPS;
    return matches.map(({ 0: found, index }) => ({ start: index, end: index + found.length, text: (found === '、以及' ? '，' : '') + found.slice(1) }));
  },
  message: (found, _first, count) => `“${found}”里的顿号和连词重复，连词前不用顿号（“以及”前可用逗号）。${places(count)}`,
});
