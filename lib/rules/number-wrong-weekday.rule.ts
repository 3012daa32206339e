import { allMatches } from './pattern.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DATED = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s?[，,]?[（(]?\s?(?:星期|周)([一二三四五六日天])/g;
const WEEK = '日一二三四五六';

export default defineRule({
  id: 'number/wrong-weekday',
  title: '星期与日期不符',
  why: '行文惯例：日期后面写了星期的，要与日历一致（日期写法见GB/T 15835-2011第5.1.4条）。',
  severity: 'warning',
  scope: 'block',
  needs: '期周',
  examples: {
    bad: ['定于2026年5月1日（星期四）召开', '2026年3月8日周一'],
    ok: ['定于2026年5月1日（星期五）召开', '2026年3月8日周日', '2026年2月30日（星期一）'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: year, 2: month, 3: day, 4: said = '', index } of allMatches(DATED, text)) {
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      if (date.getUTCMonth() !== Number(month) - 1) continue;
      const right = WEEK.charAt(date.getUTCDay());
      if (right === said || (right === '日' && said === '天')) continue;
      const end = index + found.length;
      const span = { start: end - 1, end };
      yield { ...span, message: `${year}年${month}月${day}日是星期${right}，不是星期${said}，请核对日期。`, fixes: [{ ...span, title: `改为星期${right}`, text: right }] };
    }
  },
});
