import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DOTTED = /(?:19|20)\d{2}([.．、/])(\d{1,2})\1(\d{1,2})(?![\d.．/])(?<![\d.．/A-Za-z](?:19|20)\d{2}[.．、/]\d{1,2}[.．、/]\d{1,2})/g;
const SLASH_ID = /[?&=#/\w]$/;

export default defineRule({
  id: 'number/dotted-date',
  title: '年月日用点、斜线隔开',
  why: 'GB/T 15835-2011第5.1.4条：年月日按“年、月、日”的顺序写全，简写只用短横线，不用脚点、顿号。',
  severity: 'warning',
  scope: 'block',
  needs: '.．、/',
  pattern: DOTTED,
  examples: {
    bad: ['定于2026.3.8召开', '2026/03/08前报送', '2026、3、8起执行'],
    ok: ['定于2026年3月8日召开', '日期2026-03-08', '版本2026.3.8.1', '第2026.30.8号', '网址a/2026/03/08/1'],
  },
  *check({ text, kind }): Iterable<RuleFinding> {
    if (kind === 'table-cell') return;
    for (const { 0: found, 2: month = '', 3: day = '', index: start } of allMatches(DOTTED, text)) {
      if (!isDay(Number(month), Number(day)) || SLASH_ID.test(text.slice(Math.max(0, start - 1), start))) continue;
      const plain = `${found.slice(0, 4)}年${Number(month)}月${Number(day)}日`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `日期写作“${plain}”，不用“${found.charAt(4)}”隔开。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
