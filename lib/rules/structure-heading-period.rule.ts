import { findingEverywhere, places, type Slip } from './finding-everywhere.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import type { Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

const MARKS = '。，；、,;';
/** How long a heading may be, 一、（一） and 1.: longer ones are sentences. */
const TITLE_MAX = 42;
const ITEM_MAX = 24;

export default defineRule({
  id: 'structure/heading-period',
  title: '单独成行的标题末尾有标点',
  why: '标题单独成行时末尾不用句号、逗号、分号（GB/T 15834-2011 附录 B.4）；后面接着写正文时才用句号收住。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['一、办好实事。\n全年走访两轮。\n二、建好阵地。\n新增书屋一处。', '（一）抓学习，\n每周半天。\n（二）抓调研\n每季一题。'],
    ok: ['一、办好实事\n全年走访两轮。\n二、建好阵地\n新增书屋一处。', '（一）抓学习。每周半天。\n（二）抓调研。每季一题。', '1.走访两轮。\n2.新增书屋一处。\n以上各项要抓紧办理。'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const slips: Slip[] = [];
    for (const { items } of numbersOf(document, lines).lists) {
      if ((items[0]?.rank ?? 99) > 5) continue;
      const own = items.filter((item) => endsWithMark(item, document));
      // What follows a list's last item may belong to none of them.
      if (own.length === 1 && own[0] === items.at(-1) && items.length > 1) continue;
      for (const { block } of own) {
        const end = document.blocks[block]?.end ?? 0;
        slips.push({ start: end - 1, end, text: '' });
      }
    }
    yield* findingEverywhere(slips, document.text, (found, _first, count) => `标题单独成行，末尾的“${found}”应去掉。${places(count)}`);
  },
});

/** A short line whose text is its title and one mark, with text of its own below it. */
function endsWithMark({ section: { heading, children }, block, rank }: Item, { text, blocks }: DocumentView): boolean {
  const end = blocks[block]?.end ?? 0;
  if (!MARKS.includes(text.charAt(end - 1)) || end - heading.end > 1) return false;
  return heading.title.length <= (rank < 5 ? TITLE_MAX : ITEM_MAX) && heading.title.length > 0 && children.some((child) => child.start >= end);
}
