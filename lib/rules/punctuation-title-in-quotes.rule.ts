import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const BOTH = /“(《[^《》“”\n]{1,40}》)”|《“([^《》“”\n]{1,40})”》/g;

export default defineRule({
  id: 'punctuation/title-in-quotes',
  title: '书名号与引号叠用',
  why: '行文惯例：书名号（GB/T 15834-2011第4.15条）已经标明作品、文件名，外面不再加引号。',
  severity: 'info',
  scope: 'block',
  needs: '《',
  examples: {
    bad: ['学习“《工会法》”', '落实《“安全生产承诺书”》'],
    ok: ['学习《工会法》', '举办“《工会法》进企业”宣讲', '印发《“安康杯”竞赛方案》'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: quoted, 2: named, index: start } of allMatches(BOTH, text)) {
      const title = quoted ?? `《${named}》`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `书名号和引号叠用，只留书名号：${title}。`, fixes: [{ ...span, title: `改为${title}`, text: title }] };
    }
  },
});
