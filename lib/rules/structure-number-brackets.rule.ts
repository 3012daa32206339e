import { findingEverywhere, places } from './finding-everywhere.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/number-brackets',
  title: '序号的括号不规范',
  why: '“（一）”“（1）”的括号用全角、成对（GB/T 9704-2012 7.3.3，GB/T 15834-2011 4.9）。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['(一)配齐小组长\n(二)亮明身份', '（一)配齐小组长\n（二）亮明身份', '1.登记\n(1)会员\n(2)骨干\n2.归档'],
    ok: ['（一）配齐小组长\n（二）亮明身份', '1)登记\n2)归档', '参观科技馆(新馆)'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const half = numbersOf(document, lines).items.filter(({ style, written }) => (style === 'han-bracketed' || style === 'arabic-bracketed') && /[()]/.test(written));
    const slips = half.map(({ at, end, written }) => ({ start: at, end, text: written.replace('(', '（').replace(')', '）') }));
    yield* findingEverywhere(slips, document.text, (found, first, count) => `序号的括号用全角，“${found}”应写成“${first.text}”。${places(count)}`);
  },
});
