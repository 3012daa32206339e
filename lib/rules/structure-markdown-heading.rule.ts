import type { Span } from '../draft/span.ts';
import { markdownLevel } from '../syntax/numbering.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import type { Item } from './structure-items.ts';
import { readLine, type Line } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

/** A line of a group that should all be marked the same way. */
interface Marked {
  readonly level: number;
  readonly span: Span;
  readonly words: string;
}

export default defineRule({
  id: 'structure/markdown-heading',
  title: '同层标题有的带“#”有的不带',
  why: '“#”是网页的标题记号，正式文稿的层次只用“一、”“（一）”“1.”“（1）”表示（GB/T 9704-2012 7.3.3）；同层标题记号不一，说明是从网页上拼来的。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['一、思路\n稳中求进。\n二、目标\n年底见效。\n## 三、任务\n逐项落实。', '### 一、思路\n稳中求进。\n### 二、目标\n年底见效。\n## 三、任务\n逐项落实。', '### 3月 开局\n排好计划。\n4月 起步\n动员到位。\n5月 推进\n检查一次。'],
    ok: ['## 一、思路\n稳中求进。\n## 二、目标\n年底见效。', '## 一、思路\n### （一）定位\n### （二）方法\n## 二、目标\n年底见效。', '一、思路\n稳中求进。\n二、目标\n年底见效。'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    if (!document.text.includes('#')) return;
    for (const { items } of numbersOf(document, lines).lists) yield* odd(items.filter((item) => !item.inline).map((item) => marked(item, document)));
    for (const months of monthGroups(document, lines)) yield* odd(months);
  },
});

function marked({ block, at, start, written }: Item, { blocks }: DocumentView): Marked {
  const from = blocks[block]?.start ?? start;
  return { level: markdownLevel(blocks[block]?.text ?? ''), span: { start: from, end: at + written.length }, words: written };
}

/** Months that head lines, one group for each run that counts up. */
function monthGroups({ blocks }: DocumentView, lines: readonly Line[]): Marked[][] {
  const groups: Marked[][] = [];
  let latest = 0;
  lines.forEach(({ month }, index) => {
    if (!month) return;
    const offset = blocks[index]?.start ?? 0;
    const words = blocks[index]?.text.slice(month.start, month.end).replace(/^#+\s*/, '') ?? '';
    if (month.value < latest || groups.length === 0) groups.push([]);
    latest = month.value;
    groups.at(-1)?.push({ level: month.level, span: { start: offset, end: offset + month.end }, words });
  });
  return groups.filter((group) => group.length > 2);
}

/** The first of each run of lines that are not marked like most of their group. */
function* odd(group: readonly Marked[]): Iterable<RuleFinding> {
  const counts = new Map<number, number>();
  for (const { level } of group) counts.set(level, (counts.get(level) ?? 0) + 1);
  if (counts.size < 2) return;
  const usual = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  for (const [index, { level, span, words }] of group.entries()) {
    if (level === usual || group[index - 1]?.level === level) continue;
    const others = usual === 0 ? '不带“#”' : `用“${'#'.repeat(usual)}”`;
    const put = `${usual === 0 ? '' : `${'#'.repeat(usual)} `}${words}`;
    yield {
      ...span,
      message: `“${words}”前面${level === 0 ? '没有“#”' : `是“${'#'.repeat(level)}”`}，同层的其他标题${others}。请改成一致；正式文稿里不用“#”。`,
      fixes: [{ ...span, title: usual === 0 ? '删去“#”' : '与同层一致', text: put }],
    };
  }
}
