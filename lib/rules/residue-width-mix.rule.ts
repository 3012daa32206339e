import { shift } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import type { Repair } from './residue-repairs.ts';
import { defineRule } from './rule.ts';

const WIDE = jointly(/[０-９Ａ-Ｚａ-ｚ％]+/g);
const NARROW = /[0-9A-Za-z]/;
const FULL_WIDTH_OFFSET = 0xfee0;

interface Widths {
  readonly wide: readonly Repair[];
  readonly narrow: boolean;
}

export default defineRule<Widths | null>({
  id: 'residue/width-mix',
  title: '数字、字母全角半角混用',
  why: '同一文件里的数字和字母应当同形，公文排版用半角（GB/T 15835-2011 第5.2.1条），全角的多是从别处拼来。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['２０２6年召开大会', '发展会员３０人\n慰问职工25户', 'ＡＢ两组各10人'],
    ok: ['２０２６年召开大会', '2026年发展会员30人', '完成率98％'],
  },
  summarise: ({ text }) => {
    const wide = allMatches(WIDE, text)
      .filter(({ 0: found }) => found !== '％'.repeat(found.length))
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: narrowed(found) }));
    const narrow = NARROW.test(text);
    return wide.length > 0 || narrow ? { wide, narrow } : null;
  },
  *check({ blocks, text }, _context, summaries) {
    if (!summaries.some((summary) => summary?.narrow)) return;
    const all: Repair[] = [];
    summaries.forEach((summary, index) => {
      for (const repair of summary?.wide ?? []) all.push(shift(repair, blocks[index]?.start ?? 0));
    });
    const [first, ...others] = all;
    if (!first) return;
    const title = others.length > 0 ? `全部改为半角（${all.length}处）` : `改为“${first.text}”`;
    yield {
      start: first.start,
      end: first.end,
      message: `文中数字、字母有全角也有半角，如“${text.slice(first.start, first.end)}”。请统一为半角${others.length > 0 ? `，全文共${all.length}处` : ''}。`,
      fixes: [{ ...first, title, ...(others.length > 0 ? { also: others } : {}) }],
    };
  },
});

function narrowed(wide: string): string {
  return [...wide].map((character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET)).join('');
}
