import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';

const BETWEEN = /》、(?=《)/g;
/** A note behind a title in the same list keeps the marks of the whole list. */
const NOTE = /》[（(〔]/;
const STOP = /[。；！？\n]/;

export default defineHabitRule({
  id: 'punctuation/adjacent-titles',
  title: '并列书名号间的顿号',
  why: 'GB/T 15834-2011第4.5.3.5条：标有书名号的并列成分之间通常不用顿号。',
  severity: 'info',
  needs: '》',
  examples: {
    bad: ['学习《工会法》、《劳动法》'],
    ok: ['学习《工会法》《劳动法》', '学习《工会法》（2021年修正）、《劳动法》、《劳动合同法》'],
  },
  slips({ text }) {
    const matches = allMatches(BETWEEN, text);
    if (matches.length === 0) return NO_SLIPS;
    const bare = matches.filter(({ index }) => !NOTE.test(sentenceAround(text, index)));
    return bare.map(({ index }) => ({ start: index + 1, end: index + 2, text: '' }));
  },
  message: (_found, _first, count) => `并列的书名号之间通常不用顿号，书名号本身已经隔开。${places(count)}`,
});

/** Up to 120 characters on either side, within the sentence. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 120), at).split(STOP).at(-1) ?? '';
  const behind = text.slice(at, at + 120).split(STOP)[0] ?? '';
  return before + behind;
}
