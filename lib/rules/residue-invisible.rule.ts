import { allMatches } from '../patterns/search.ts';
import { keptSummaries } from './kept-summaries.ts';
import { repairAll, stretchOf, times, type Repair } from './residue-repairs.ts';
import { defineRule } from './rule.ts';

/*
 * Zero-width, direction and control characters; the private use area; radicals and compatibility
 * ideographs that PDF readers give in place of characters. Joiners inside emoji stay.
 */
const RANGES = '\u0000-\u0008 \u000b-\u000c \u000e-\u001f \u007f-\u009f \u00ad-\u00ad \u200b-\u200c \u200e-\u200f \u202a-\u202e \u2060-\u2064 \ufeff-\ufeff \ue000-\uf8ff \u2e80-\u2fdf \uf900-\ufad9 \ufff9-\ufffb'.split(' ');
const JOINER = '\u200d';
const HIDDEN = new RegExp(`[${RANGES.join('')}]|${JOINER}(?![\ud83c-\ud83e\u2640\u2642\u2695])`, 'g');

export default defineRule<readonly Repair[] | null>({
  id: 'residue/invisible',
  title: '看不见的字符、异体字符',
  why: '零宽字符、控制字符和私用区字符看不出来，却会使查找、排版和归档出错；部首区的字与正字形同码异，查找不到。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['加强\u200b组织建设', '\uf0b7 慰问困难职工', '⼯会工作', '安全\u00ad生产', '年度\u0007计划'],
    ok: ['加强组织建设', '家庭👨‍👩‍👧活动', '制表符\t分列'],
  },
  needs: JOINER + RANGES.map(charactersOf).join(''),
  otherwise: null,
  summarise: ({ text }) => {
    const repairs = allMatches(HIDDEN, text).map(({ index, 0: found }) => ({ start: index, end: index + 1, text: plain(found) }));
    return repairs.some((repair) => repair.text !== text.charAt(repair.start)) ? repairs : null;
  },
  *check({ blocks }, _context, summaries) {
    for (const [index, repairs] of keptSummaries(summaries, (own) => own)) {
      const block = blocks[index];
      if (!block) continue;
      const { start, end } = stretchOf(repairs);
      const lookAlikes = repairs.filter((repair) => repair.text !== '');
      const what = lookAlikes.length > 0 ? `字形相同而编码不同的字“${block.text.charAt(lookAlikes[0]!.start)}”` : '看不见的字符';
      yield {
        start: block.start + start,
        end: block.start + end,
        message: `这一段里有${what}${times(repairs.length)}。请${lookAlikes.length > 0 ? '换成正常的字' : '清除'}。`,
        fixes: [repairAll(block.text, repairs, lookAlikes.length > 0 ? '换成正常的字' : '清除', block.start)],
      };
    }
  },
});

/** The character meant: the ideograph of a radical; nothing for what cannot be seen. */
function plain(found: string): string {
  return /[\u2e80-\u2fdf\uf900-\ufad9]/.test(found) ? found.normalize('NFKC') : '';
}

function charactersOf(range: string): string {
  const from = range.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: range.charCodeAt(2) - from + 1 }, (_, index) => from + index));
}
