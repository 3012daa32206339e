import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import type { Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

const LONG = 24;

export default defineRule({
  id: 'structure/unclosed-item',
  title: '这一条没有收尾',
  why: '同一组条目各自成段，每条都要用句号收尾（GB/T 15834-2011 4.2.3）；没有收尾往往是后半句丢了。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: [
      '1.办好联赛，分赛区、决赛两段进行，八月底前结束，做到全员参与\n2.办好歌会，各分会组队报名，九月中旬集中展演。\n3.办好书展，征集作品一百件，在大厅陈列一个月。',
      '1.办好联赛，分赛区、决赛两段进行，八月底前结束，做到全员参与，\n2.办好歌会，各分会组队报名，九月中旬集中展演。\n3.办好书展，征集作品一百件，在大厅陈列一个月。',
    ],
    ok: ['1.办好联赛\n2.办好歌会，九月中旬集中展演。\n3.办好书展。', '1.办好联赛，分赛区、决赛两段进行，八月底前结束；\n2.办好歌会，各分会组队报名，九月中旬集中展演；\n3.办好书展，征集作品一百件，在大厅陈列一个月。', '1.办好联赛，分赛区、决赛两段进行，八月底前结束，做到全员参与\n2.办好歌会，各分会组队报名，九月中旬集中展演\n3.办好书展，征集作品一百件，在大厅陈列一个月'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    for (const { items } of numbersOf(document, lines).lists) {
      if (items.length < 3 || items.some(({ inline }) => inline)) continue;
      const ends = items.map((item) => endOf(item, document));
      const closed = ends.filter((mark) => mark === '。').length;
      for (const [index, item] of items.slice(0, -1).entries()) {
        const mark = ends[index] ?? '';
        const isOpen = /[，,、]/.test(mark) || (/[\u4e00-\u9fff]/.test(mark) && closed * 2 > items.length);
        if (isOpen && isFollowed(item, items[index + 1] as Item)) yield finding(item, mark, document);
      }
    }
  },
});

/** The mark or character an item's own line ends with; nothing for a short one, which may be a heading. */
function endOf({ block, at }: Item, { blocks, text }: DocumentView): string {
  const end = blocks[block]?.end ?? at;
  return end - at < LONG ? '' : text.charAt(end - 1);
}

/** The next item begins in the very next block: nothing else can be the rest of this one. */
function isFollowed(item: Item, next: Item): boolean {
  return next.block === item.block + 1 && item.section.children.every((child) => child.type === 'paragraph');
}

function finding({ block }: Item, mark: string, { blocks, text }: DocumentView): RuleFinding {
  const end = blocks[block]?.end ?? 1;
  const isMark = /[，,、]/.test(mark);
  const start = isMark ? end - 1 : end - 2;
  const should = isMark ? '。' : `${text.slice(start, end)}。`;
  return {
    start,
    end,
    message: isMark ? `这一条以“${mark}”结束，话没有说完。请补全后半句，或改为句号。` : '这一条末尾没有句号，同组其他条目都有。请补全，或加上句号。',
    fixes: [{ title: isMark ? '改为句号' : '补上句号', start, end, text: should }],
  };
}
