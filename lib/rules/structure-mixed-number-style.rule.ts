import { defineRule, type RuleFinding } from './rule.ts';
import { withValue, type Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/mixed-number-style',
  title: '同一层序号写法不一',
  why: '同一层的序号全文只用一种写法（GB/T 9704-2012 7.3.3），“1.”“1、”混着用多半是从几份稿子里拼来的。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['一、修缮活动室\n按需更新器材。\n2、添置图书\n每季一批。\n三、更换灯具\n年内完成。', '1.修缮活动室\n2）添置图书\n3.更换灯具', '1.修缮活动室\n2、添置图书\n3.更换灯具', '一、文体\n1.组队训练\n2.参加联赛\n3.评选之星\n二、学习\n1、办读书班\n2、发放书单'],
    ok: ['1.修缮活动室\n2.添置图书', '1、修缮活动室\n2、添置图书', '1.修缮活动室，包括：（1）刷墙；（2）换灯。\n2.添置图书'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { lists, slips } = numbersOf(document, lines);
    for (const { kind, item, previous } of slips) {
      if (kind === 'mixed' && previous) yield finding(item, withValue(previous.written, item.value));
    }
    const arabic = lists.filter(({ key }) => key === 'arabic');
    const usual = mostUsed(arabic.flatMap(({ items }) => items));
    for (const { items } of arabic) {
      // 1、 all through the draft is one slip of its own; here it is only what does not fit its list.
      const standard = usual === '、' ? mostUsed(items) : usual;
      const odd = items.find((item) => item.style === 'arabic' && formOf(item) !== standard);
      if (odd) yield usual === '、' ? besides(odd, `${odd.value}${standard}`) : finding(odd, `${odd.value}${standard}`);
    }
  },
});

function mostUsed(items: readonly Item[]): string {
  return items.filter((item) => formOf(item) === '、').length * 2 > items.length ? '、' : '.';
}

/** How a number of the third level is written: 1. or 1、 */
function formOf({ written }: Item): string {
  return written.endsWith('、') ? '、' : '.';
}

/** Where 1、 is usual all of them are to become 1. anyway, which another rule says and does. */
function besides(odd: Item, others: string): RuleFinding {
  return { start: odd.at, end: odd.end, severity: 'info', message: `这一组里“${odd.written}”与“${others}”两种写法混用。请统一写成“${odd.value}.”。` };
}

function finding(odd: Item, should: string): RuleFinding {
  const span = { start: odd.at, end: odd.end };
  return { ...span, message: `“${odd.written}”与同一层其他序号写法不同，应写成“${should}”。请把这一组改成一致。`, fixes: [{ ...span, title: `改为“${should}”`, text: should }] };
}
