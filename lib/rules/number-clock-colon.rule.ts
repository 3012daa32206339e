import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

const CLOCK = '(?:[01]?\\d|2[0-3])';
/** A full-width colon inside a time of day, known by what stands before it. */
const COLON = new RegExp(`：(?=[0-5]\\d(?!\\d))(?<=(?:[上下中]午|早上|晚上?|凌晨|日|时间：?|[—～~至到-])\\s?${CLOCK}：)|：(?=[0-5]\\d(?:[—～~至到-])${CLOCK}[：:][0-5]\\d)(?<=(?<!\\d)${CLOCK}：)`, 'g');

export default defineHabitRule({
  id: 'number/clock-colon',
  title: '时刻里的全角冒号',
  why: 'GB/T 15835-2011第5.1.5条：时刻写作“15:30”，时与分之间用半角冒号。',
  severity: 'info',
  needs: '：',
  examples: {
    bad: ['下午3：30开会', '开放时间：9：00—17：00'],
    ok: ['下午3:30开会', '附件1：30人名单', '议程：20分钟'],
  },
  slips({ text }) {
    const matches = allMatches(COLON, text);
    return matches.length === 0 ? NO_SLIPS : matches.map(({ index }) => ({ start: index, end: index + 1, text: ':' }));
  },
  message: (_found, _first, count) => `时刻里的冒号用半角“:”。${places(count)}`,
});
