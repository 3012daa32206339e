import { defineRule, type RuleFinding } from './rule.ts';

const ADVERBS = ['进一步', '切实'];
const MOST = 2;

export default defineRule({
  id: 'wording/adverb-stacking',
  title: '副词堆叠',
  why: '一段里“进一步”“切实”说上三遍，等于没有说。',
  severity: 'info',
  scope: 'block',
  needs: '进切',
  examples: {
    bad: ['进一步健全制度，进一步规范程序，进一步压实责任。', '切实加强领导，切实落实责任，切实改进作风。'],
    ok: ['进一步健全制度，规范程序，切实压实责任。', '进一步健全制度，进一步规范程序。'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const adverb of ADVERBS) {
      const places = placesOf(adverb, text);
      const start = places[MOST];
      if (start !== undefined) yield { start, end: start + adverb.length, message: `这一段用了${places.length}次“${adverb}”。留下最要紧的一处，其余删去或换成具体做法。` };
    }
  },
});

/** Two words do not need a matcher. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
