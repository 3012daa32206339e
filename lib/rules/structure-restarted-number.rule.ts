import { defineRule, type RuleFinding } from './rule.ts';
import { withValue } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/restarted-number',
  title: '序号中途重新编起',
  why: '同一标题下的序号又从一编起，多半是两份稿子拼在一起，或者中间的标题丢了（GB/T 9704-2012 7.3.3 的层次序数）。',
  severity: 'error',
  scope: 'document',
  needsWhole: true,
  summarise: readLine,
  examples: {
    bad: [
      '一、主要工作\n1.办好读书角\n2.办好健身房\n1.办好托管班\n2.办好暑期营',
      '一、指导方针\n服务大局。\n二、主要目标\n年底见效。\n一、指导方针\n凝心聚力。\n二、主要目标\n全年达标。',
    ],
    ok: [
      '一、上半年\n1.办好读书角\n2.办好健身房\n二、下半年\n1.办好托管班\n2.办好暑期营',
      '读书活动\n1.办好读书角\n2.开展共读\n健身活动\n1.办好健身房\n2.组队参赛',
      '1.办好读书角\n2.办好健身房\n另外还有两件事要办：\n1.办好托管班\n2.办好暑期营',
      '篇一\n一、方针\n服务大局。\n二、目标\n年底见效。\n篇二\n一、方针\n凝心聚力。\n二、目标\n全年达标。',
      '机关工会2026年工作计划\n一、方针\n服务大局。\n二、目标\n年底见效。\n后勤工会2026年工作计划\n一、方针\n凝心聚力。\n二、目标\n全年达标。',
    ],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    for (const { kind, item, previous, expected } of numbersOf(document, lines).slips) {
      if (kind !== 'restarted' || !previous) continue;
      yield {
        start: item.at,
        end: item.end,
        message: `编到“${previous.written}”之后又从“${item.written}”编起。如果是另一组，请在前面补上标题；如果是同一组，请接着编“${withValue(item.written, expected)}”。`,
      };
    }
  },
});
