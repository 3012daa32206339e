import { sectionsOf, type DraftRoot, type SectionNode } from '../syntax/tree.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { isTitle, readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

const TITLE_MAX = 22;

export default defineRule({
  id: 'structure/empty-section',
  title: '标题下面没有内容',
  why: '标题后面马上又是同级标题或全文结束，这一节就是空的（公文写作惯例：有题必有文，层次见 GB/T 9704-2012 7.3.3）。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: ['一、总体思路\n稳中求进，服务大局。\n二、主要目标\n三、重点任务\n逐项抓好落实。', '## 活动宗旨\n## 活动内容\n每月一场。', '一、总体思路\n稳中求进，服务大局。\n二、主要目标\n年底见效。\n三、保障办法'],
    ok: ['一、总体思路\n稳中求进，服务大局。\n二、主要目标\n年底见效。', '一、走访困难职工\n二、慰问一线班组\n三、举办迎春联欢', '一、总体思路。稳中求进。\n二、主要目标。年底见效。', '1.办好联赛\n分组进行。\n2.办好歌会。\n3.办好书展。'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { tree, blocks, text } = document;
    const { items, lists } = numbersOf(document, lines);
    // Levels that are upside down say nothing of what stands below what.
    const numbered = new Set(lists.some(({ inverted }) => inverted) ? [] : items.map(({ section }) => section));
    for (const siblings of groups(tree)) {
      const full = siblings.filter((section) => !isEmpty(section)).length;
      for (const section of siblings) {
        if (section.heading.style !== null && !numbered.has(section)) continue;
        // 1.办好歌会。 is a sentence and no heading.
        if (!isEmpty(section) || /[。；;，,]/.test(text.charAt(section.heading.end)) || !isHeading(section, full, siblings.length)) continue;
        const isLast = section.end >= (blocks.at(-1)?.end ?? 0);
        const message = `“${section.heading.title}”下面没有内容。请补上，或删去这个标题。`;
        // At the end the writer may be about to go on.
        yield isLast ? { start: section.heading.start, end: section.heading.end, message, severity: 'info' } : { start: section.heading.start, end: section.heading.end, message };
      }
    }
  },
});

/** Sections that stand side by side at the same depth. */
function groups(tree: DraftRoot): SectionNode[][] {
  const sectionsIn = (node: DraftRoot | SectionNode): SectionNode[] => node.children.filter((child) => child.type === 'section');
  return [tree, ...sectionsOf(tree)].map(sectionsIn).filter((siblings) => siblings.length > 0);
}

function isEmpty({ children, heading }: SectionNode): boolean {
  return heading.mark.standsAlone && !heading.mark.inline && heading.title.length > 0 && !children.some((child) => child.type === 'section' || /[\u4e00-\u9fffA-Za-z\d|]/.test(child.text));
}

/** A heading, and no item of a list: its fellows have text below them, or it is marked as a heading. */
function isHeading({ heading }: SectionNode, full: number, all: number): boolean {
  if ((heading.style === null && isTitle(heading.title)) || heading.title.length > TITLE_MAX || /[。；;，,：:]/.test(heading.title)) return false;
  if (heading.mark.level > 0 && heading.style === null) return true;
  const isTop = heading.style === 'han' || heading.style === 'part';
  return isTop ? full * 2 >= all && full > 0 : full > 1 && full * 3 >= all * 2;
}

