import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NUMBER = '[一二三四五六七八九十两双]';
/** “三比一创” or （三比一创）: two numbers and what each counts. */
const NAME = jointly(new RegExp(`[“（(](${NUMBER})([\\u4e00-\\u9fff])(${NUMBER})([\\u4e00-\\u9fff])[”）)]`, 'g'));

interface Named {
  readonly start: number;
  readonly words: string;
  readonly key: string;
}

export default defineRule<readonly Named[]>({
  id: 'structure/conflicting-name',
  title: '活动名称里的数前后不一',
  why: '同一项活动前面叫“三查一改”，后面叫“四查一改”，读的人不知道到底几项（前后一致是公文的基本要求）。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['开展“三查一改”活动。\n把“三查一改”抓实。\n结合（四查一改）推进。'],
    ok: ['开展“三查一改”活动。\n结合“三查一改”推进。', '坚持“三会一课”，落实“一岗双责”。'],
  },
  summarise: ({ text }) => allMatches(NAME, text).map(({ 0: whole, 2: first, 4: second, index }) => ({ start: index + 1, words: whole.slice(1, -1), key: `${first}${second}` })),
  *check({ blocks }, _context, summaries): Iterable<RuleFinding> {
    const byKey = new Map<string, Named[]>();
    summaries.forEach((names, index) => {
      const offset = blocks[index]?.start ?? 0;
      for (const name of names) byKey.set(name.key, [...(byKey.get(name.key) ?? []), { ...name, start: name.start + offset }]);
    });
    for (const names of byKey.values()) yield* conflicts(names);
  },
});

/** The rarer form is probably wrong; the usual one is shown beside it. */
function* conflicts(names: readonly Named[]): Iterable<RuleFinding> {
  const counts = new Map<string, number>();
  for (const { words } of names) counts.set(words, (counts.get(words) ?? 0) + 1);
  if (counts.size < 2) return;
  const usual = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const told = new Set<string>();
  for (const { words, start } of names) {
    if (told.has(words)) continue;
    told.add(words);
    const other = words === usual ? [...counts.keys()].find((form) => form !== usual) ?? '' : usual;
    const span = { start, end: start + words.length };
    const message = `这里写“${words}”，另一处写“${other}”，项数不一。请核对列出的内容，统一名称。`;
    yield words === usual ? { ...span, message, severity: 'info' } : { ...span, message, fixes: [{ ...span, title: `改为“${usual}”`, text: usual }] };
  }
}
