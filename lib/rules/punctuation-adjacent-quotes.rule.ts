import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

/** Items that are nothing but a quotation; a word behind the first quotation makes the mark needed. */
const BETWEEN = /”、(?=“[^“”\n]{1,30}”)(?<=“[^“”\n]{1,30}”、)/g;

export default defineHabitRule({
  id: 'punctuation/adjacent-quotes',
  title: '并列引号间的顿号',
  why: 'GB/T 15834-2011第4.5.3.5条：标有引号的并列成分之间通常不用顿号。',
  severity: 'info',
  needs: '”',
  examples: {
    bad: ['“五一”、“六一”期间'],
    ok: ['“五一”“六一”期间', '“安康杯”竞赛、“五小”活动', '“五一”（劳动节）、“六一”'],
  },
  slips({ text }) {
    const matches = allMatches(BETWEEN, text);
    return matches.length === 0 ? NO_SLIPS : matches.map(({ index }) => ({ start: index + 1, end: index + 2, text: '' }));
  },
  message: (_found, _first, count) => `并列的引号之间通常不用顿号，引号本身已经隔开。${places(count)}`,
});
