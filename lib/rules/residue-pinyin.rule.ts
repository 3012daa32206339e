import { PINYIN_SYLLABLE } from '../../dictionaries/residue-pinyin.ts';
import { allMatches } from '../patterns/search.ts';
import { keptSummaries } from './kept-summaries.ts';
import { repairAll, stretchOf, times, type Repair } from './residue-repairs.ts';
import { defineRule } from './rule.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const BRACKETED = new RegExp(`[（(]\\s?([a-zü${TONED}]{1,6})\\s?[)）](?<=[\\u4e00-\\u9fff]\\s?[（(]\\s?[^（()）]{1,6}\\s?[)）])`, 'g');
const HAS_TONE = new RegExp(`[${TONED}]`);
const SYLLABLE = new RegExp(`^${PINYIN_SYLLABLE.pattern}$`);

export default defineRule<readonly Repair[] | null>({
  id: 'residue/pinyin',
  title: '字后的注音',
  why: '网页给生字加的拼音复制后落进括号里，公文不为常用字注音。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['各乡鎮(zhèn)工会', '工(gōng)会(huì)小组', '3月(yue)8日(ri)开会'],
    ok: ['使用管理系统(oa)办公', '观看幻灯片(ppt)', '分会(a)与分会(b)对抗', '会议代号（X）'],
  },
  needs: '（(',
  otherwise: null,
  summarise: ({ text }) => {
    const found = allMatches(BRACKETED, text);
    const toned = found.filter((match) => HAS_TONE.test(match[1] ?? ''));
    const plain = found.filter((match) => SYLLABLE.test(match[1] ?? '') && (match[1] ?? '').length > 1);
    const hits = toned.length > 0 || plain.length > 1 ? found.filter((match) => toned.includes(match) || plain.includes(match)) : [];
    return hits.length > 0 ? hits.map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' })) : null;
  },
  *check({ blocks }, _context, summaries) {
    for (const [index, repairs] of keptSummaries(summaries, (own) => own)) {
      const block = blocks[index];
      if (!block) continue;
      const { start, end } = stretchOf(repairs);
      yield {
        start: block.start + start,
        end: block.start + end,
        message: `字后带着注音“${block.text.slice(repairs[0]!.start, repairs[0]!.end)}”${times(repairs.length)}。请删去注音；确属生僻字的可保留。`,
        fixes: [repairAll(block.text, repairs, `删去注音${times(repairs.length)}`, block.start)],
      };
    }
  },
});
