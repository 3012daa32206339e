import { defineRule, type RuleFinding } from './rule.ts';
import { withValue } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

/** How far the second number is looked for. */
const REACH = 3_000;

export default defineRule({
  id: 'structure/lone-number',
  title: '只有一条却编了号',
  why: '有“（一）”就要有“（二）”：只有一条时不编号，否则看上去像后面的内容丢了（公文写作惯例，层次序数见 GB/T 9704-2012 7.3.3）。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: ['一、培训\n（一）新员工轮训\n上下半年各一期。\n二、经费\n按标准列支。', '一、进度\n1.第一阶段摸底\n二、经费\n按标准列支。'],
    ok: ['一、培训\n（一）新员工轮训\n（二）班组长研修\n二、经费\n按标准列支。', '一、建家\n1.配齐委员\n二、帮扶\n2.摸清底数\n3.发放物资', '一、进度\n按月推进。\n二、经费\n按标准列支。\n附件：1.经费表'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { items, lists, slips } = numbersOf(document, lines);
    const continued = new Set(lists.filter(({ continues }) => continues).map(({ key }) => key));
    const last = items.at(-1);
    for (const { key, items: own, continues } of lists) {
      const [item] = own;
      if (!item || own.length > 1 || item.value !== 1 || continues || continued.has(key) || item.style === 'article' || item.style === 'decimal') continue;
      if (slips.some((slip) => slip.item === item || slip.previous === item)) continue;
      const second = withValue(item.written, 2);
      // Written where no item is read: it is there all the same.
      if (document.text.slice(item.end, item.end + REACH).includes(second.replace(/[、.．，,。]$/, ''))) continue;
      const message = `只有“${item.written}”，后面没有“${second}”。请补上后面的条目；如果只有这一条，去掉序号。`;
      // At the draft's end the writer may simply not have come to the second one.
      yield item === last ? { start: item.at, end: item.end, message, severity: 'info' } : { start: item.at, end: item.end, message };
    }
  },
});
