import { defineRule, type RuleFinding } from './rule.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

const CLAUSE = /^[^，,。；;：:]{4,20}/;

export default defineRule({
  id: 'structure/lost-heading',
  title: '标题像是丢了序号',
  why: '前后两组条目各自从一编起，中间的一段没有序号，往往是上一层标题的序号丢了（GB/T 9704-2012 7.3.3）。',
  severity: 'info',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: ['一、组织工作\n1.发展会员。覆盖到班组。\n2.选好组长。每组一人。\n完善民主管理，是今年的第二项任务，要在制度和公开两头下功夫。\n1.开好职代会\n2.办好公开栏'],
    ok: ['一、组织工作\n1.发展会员\n2.选好组长\n二、民主管理\n1.开好职代会\n2.办好公开栏', '组织工作\n1.发展会员\n2.选好组长\n民主管理\n1.开好职代会\n2.办好公开栏'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { items, slips } = numbersOf(document, lines);
    for (const { kind, item } of slips) {
      const before = items[items.indexOf(item) - 1];
      // Behind a heading of its own line a paragraph is that heading's text.
      if (kind !== 'restarted' || !before || before.section.heading.mark.standsAlone) continue;
      for (let at = item.block - 1; at > before.block; at -= 1) {
        const block = document.blocks[at];
        const clause = block && lines[at]?.role === 'prose' ? CLAUSE.exec(block.text) : null;
        if (!block || !clause) continue;
        yield { start: block.start, end: block.start + clause[0].length, message: '这一段前后的条目各从“1”编起，这里像是一个丢了序号的标题。请补上序号，与前面的标题排齐。' };
        break;
      }
    }
  },
});
