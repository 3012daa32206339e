import { defineRule, type RuleFinding } from './rule.ts';
import { hanNumber } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { seriesOf, type SeriesSlip } from './structure-series.ts';

export default defineRule({
  id: 'structure/series-number',
  title: '“一是、二是”不连贯',
  why: '“一是……二是……三是……”“第一，第二，第三，”要成套、连续，缺了一项或重了一项，读的人会以为漏了内容（分项列举，参照 GB/T 15834-2011 附录 B.3）。',
  severity: 'error',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: [
      '一是修订制度；三是抓好落实。',
      '会议定了两条：二是修订制度；三是抓好落实。',
      '一是修订制度；二是配齐人手；二是抓好落实。',
      '第一，摸清底数。\n第二，建好台账。\n第四，定期回访。',
      '一是健全网络。二是用好平台。一是配专人管；二是按月更新；三是定期抽查。三是强化考核。',
    ],
    ok: [
      '一是修订制度；二是配齐人手；三是抓好落实。',
      '学习上，一是读原著；二是谈体会。作风上要严。具体说：一是守纪律；二是讲效率。',
      '学习方面，一是读原著；二是谈体会。作风方面，一是守纪律；二是讲效率。',
      '首先要统一思想，二是配齐人手。',
      '第一，摸清底数；第二，建好台账。',
      '第一季度走访，第三季度复查。',
      '一要摸清底数，二要建好台账。',
      '统一是前提，唯一是标准。',
    ],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    for (const slip of seriesOf(document, lines).slips) {
      yield { start: slip.item.start, end: slip.item.end, message: messageOf(slip, document.text), ...(slip.kind === 'only-first' ? { severity: 'info' as const } : {}) };
    }
  },
});

function messageOf({ kind, item, previous }: SeriesSlip, text: string): string {
  const words = (of: { start: number; end: number }): string => text.slice(of.start, of.end).replace(/[，,、：:.．]$/, '');
  const said = words(item);
  const numbered = (value: number): string => said.replace(/[一二三四五六七八九十]+/, hanNumber(value));
  switch (kind) {
    case 'skipped':
      return `从“${previous ? words(previous) : ''}”跳到“${said}”，缺“${numbered((previous?.value ?? 0) + 1)}”。请补上，或把序号改连。`;
    case 'no-first':
      return `有“${said}”，前面没有“${numbered(1)}”。请补上第一项，或去掉这个序号。`;
    case 'only-first':
      return `只有“${said}”，后面没有“${numbered(2)}”。请补上后面的项，或去掉序号。`;
    case 'nested':
      return `一组还没说完，里面又从“${said}”编起。里面的一层请换一种序号，如“（1）（2）”，或改写成短语。`;
    default:
      return `“${said}”与前面的序号${kind === 'repeated' ? '重复' : '顺序相反'}。请按顺序改正。`;
  }
}
