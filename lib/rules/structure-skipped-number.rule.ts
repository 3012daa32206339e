import { defineRule, type RuleFinding } from './rule.ts';
import { withValue } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';
import type { NumberSlip } from './structure-numbers.ts';

export default defineRule({
  id: 'structure/skipped-number',
  title: '序号跳号',
  why: '同一层的序号要从一编起、逐一相连（GB/T 9704-2012 7.3.3 的层次序数），中间缺号多半是删改时丢了一条或忘了改号。',
  severity: 'error',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: [
      '一、总体思路\n稳字当头。\n三、保障办法\n责任到岗。',
      '（一）办好食堂\n（二）修好宿舍\n（四）开好班车',
      '一、培训安排\n1.新员工轮训\n2.班组长研修\n4.技师讲堂\n二、经费来源\n按标准列支。',
      '二、重点事项\n抓好换届。\n三、其他事项\n做好档案。',
    ],
    ok: [
      '一、总体思路\n稳字当头。\n二、保障办法\n责任到岗。',
      '一、建家\n1.配齐委员\n2.亮明牌子\n二、帮扶\n3.摸清底数\n4.发放物资',
      '目录\n1.总则\n2.附则\n正文\n1.总则\n2.附则',
      '一、建家。配齐委员，二、帮扶。摸清底数\n三、文体。办好联赛',
    ],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    for (const slip of numbersOf(document, lines).slips) {
      if (slip.kind === 'skipped' || slip.kind === 'no-first') yield finding(slip);
    }
  },
});

function finding({ kind, item, previous, expected, alone }: NumberSlip): RuleFinding {
  const span = { start: item.at, end: item.end };
  const should = withValue(item.written, expected);
  if (kind === 'no-first' || !previous) return { ...span, message: `这一组序号从“${item.written}”编起，前面没有“${should}”。请补上前面的内容，或从“${should}”编起。` };
  const message = `序号从“${previous.written}”跳到“${item.written}”，中间缺“${should}”。请补上缺的一条，或把后面的序号依次改正。`;
  return alone ? { ...span, message, fixes: [{ ...span, title: `改为“${should}”`, text: should }] } : { ...span, message };
}
