import { defineRule, type RuleFinding } from './rule.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/level-order',
  title: '层次序号次序颠倒',
  why: 'GB/T 9704-2012 7.3.3 规定层次序数依次用“一、”“（一）”“1.”“（1）”，下一层不能用比上一层还高的序号。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: ['1.文化活动\n（一）棋牌赛\n（二）歌咏赛\n2.体育活动\n（一）篮球赛\n（二）拔河赛', '（一）学习\n一、读书\n二、交流\n（二）调研\n一、选题\n二、走访'],
    ok: ['一、文化活动\n（一）棋牌赛\n（二）歌咏赛\n二、体育活动\n1.篮球赛\n（1）分组\n（2）抽签\n2.拔河赛', '1.定目标\n2.定人员\n一、宣传\n1.海报\n2.广播\n二、总结'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const told = new Set<string>();
    for (const { key, parent, items, inverted } of numbersOf(document, lines).lists) {
      const [item] = items;
      const above = parent?.items[0];
      if (!inverted || !item || !above || told.has(`${parent.key} ${key}`)) continue;
      told.add(`${parent.key} ${key}`);
      yield {
        start: item.at,
        end: item.end,
        message: `“${above.written}”的下一层用了“${item.written}”，次序颠倒。请按“一、”“（一）”“1.”“（1）”的次序改，全文同类的一并改。`,
      };
    }
  },
});
