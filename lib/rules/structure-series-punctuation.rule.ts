import { findingEverywhere, places, type Slip } from './finding-everywhere.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { readLine, type SeriesItem } from './structure-lines.ts';

export default defineRule({
  id: 'structure/series-punctuation',
  title: '“第一”“一是”后的标点不对',
  why: '“第一，”后用逗号，“一是”后直接写内容，都不用顿号、冒号（GB/T 15834-2011 附录 B.3）。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['第一、摸清底数；第二、建好台账。', '一是、配齐人手；二是、用好平台。', '一是：配齐人手。二是：用好平台。'],
    ok: ['第一，摸清底数；第二，建好台账。', '一是配齐人手；二是用好平台。', '第一、第二季度各走访一次', '第一、二车间轮流值班', '一是，配齐人手；二是，用好平台。'],
  },
  *check({ blocks, text }, _context, lines): Iterable<RuleFinding> {
    const slips: Slip[] = [];
    lines.forEach(({ series }, index) => {
      const block = blocks[index];
      for (const item of series) {
        const mark = rightMark(item);
        if (block && mark !== null) slips.push({ start: block.start + item.start, end: block.start + item.end, text: `${block.text.slice(item.start, item.end - 1)}${mark}` });
      }
    });
    yield* findingEverywhere(slips, text, (found, first, count) => `“${found}”的标点不对，应为“${first.text}”。${places(count)}`);
  },
});

/** What should stand behind the number; null where it is right. */
function rightMark({ kind, mark }: SeriesItem): string | null {
  if (kind === 'ordinal') return mark === '、' || mark === '.' || mark === '．' ? '，' : null;
  return mark === '、' || mark === '：' || mark === ':' ? '' : null;
}
