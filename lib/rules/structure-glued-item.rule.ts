import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import { withValue, type Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';
import { isRightBehind, type NumberedList } from './structure-numbers.ts';

export default defineRule({
  id: 'structure/glued-item',
  title: '一条接在了上一条后面',
  why: '同一层的条目有的另起一行，有的接在上一条后面，层次就乱了（GB/T 9704-2012 7.3.3），多半是换行丢了。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['1.办好联赛，全员参与。\n2.办好歌会，按分会组队。3.办好书展，展出百件作品。\n4.评选之星', '1.办好联赛，全员参与。\n2.办好歌会，按分会组队，3.办好书展。'],
    ok: ['1.办好联赛，全员参与。\n2.办好歌会，按分会组队。\n3.办好书展。', '办好三件事：1.联赛；2.歌会；3.书展。', '1.办好联赛，共3场。\n2.办好歌会，共4.5小时，地点在2、3号楼。'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { items, lists } = numbersOf(document, lines);
    const before = new Map(items.map((item, index) => [item, items[index - 1]]));
    for (const list of lists) {
      const atStart = list.items.filter(({ inline }) => !inline).length;
      if (atStart < 2) continue;
      for (const item of list.items) {
        if (item.inline && !item.weak && !isRightBehind(before.get(item), item, document.text)) yield finding(item.at, item.end, item.written);
      }
      yield* hidden(list, document);
    }
  },
});

/** The next number stands inside the last item, behind a comma, where no item is read. */
function* hidden({ items }: NumberedList, { blocks }: DocumentView): Iterable<RuleFinding> {
  const last = items.at(-1) as Item;
  if (last.inline || (last.style !== 'arabic' && last.style !== 'han-bracketed')) return;
  const { text, start } = blocks[last.block] ?? { text: '', start: 0 };
  const next = withValue(last.written, last.value + 1);
  const at = text.indexOf(next, last.end - start);
  if (at < 0) return;
  if (!/[，,、\u4e00-\u9fff]/.test(text.charAt(at - 1)) || /[第至到]/.test(text.charAt(at - 1))) return;
  if (!/^[\u4e00-\u9fff“《]{2}/.test(text.slice(at + next.length)) || /^[号月日年届次期季年级班组楼层个名人项条]/.test(text.slice(at + next.length))) return;
  yield finding(start + at, start + at + next.length, next);
}

function finding(start: number, end: number, written: string): RuleFinding {
  return { start, end, message: `“${written}”接在了上一条后面。请在它前面换行，与同层的条目一致。`, fixes: [{ title: '在前面换行', start, end: start, text: '\n' }] };
}
