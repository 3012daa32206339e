import { defineRule, type RuleFinding } from './rule.ts';
import { readLine } from './structure-lines.ts';

export default defineRule({
  id: 'structure/month-order',
  title: '月份次序颠倒或重复',
  why: '按月安排工作时月份要依次排列，不重不倒（公文写作惯例），否则执行的人会看漏。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['3月：动员\n5月：检查\n4月：培训\n6月：总结', '### 九月 开学\n### 十月 竞赛\n### 十月 展演\n### 十一月 考核'],
    ok: ['3月：动员\n4月：培训\n6月：总结', '9月：开学\n11月：竞赛\n1月：考核\n3月：开学', '3月：动员\n4月：培训\n下半年\n3月：回访'],
  },
  *check({ blocks }, _context, lines): Iterable<RuleFinding> {
    let previous = 0;
    let count = 0;
    let wraps = 0;
    for (let index = 0; index < lines.length; index += 1) {
      const { month, role } = lines[index]!;
      if (!month) {
        // Another heading or title: another calendar.
        if (role === 'title' || (role === 'heading' && count > 0)) [previous, count, wraps] = [0, 0, 0];
        continue;
      }
      const isNewYear = month.value <= 2 && previous >= 8 && wraps === 0;
      if (count >= 2 && month.value <= previous && !isNewYear) {
        const offset = blocks[index]?.start ?? 0;
        yield { start: offset, end: offset + month.end, message: month.value === previous ? `${month.value}月前面已经有了。请合并，或改成正确的月份。` : `${previous}月之后又写${month.value}月，次序颠倒。请按时间先后排列。` };
      }
      if (isNewYear) wraps += 1;
      previous = month.value;
      count += 1;
    }
  },
});
