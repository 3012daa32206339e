import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNIT = /平米(?<=\d[余多]?平米)|公分(?<=\d公分)|[Mm]2(?![\dA-Za-z])(?<=\d[Mm]2)/g;
const NAME: Readonly<Record<string, string>> = { 平米: '平方米', 公分: '厘米' };

export default defineRule({
  id: 'number/unit-name',
  title: '计量单位的名称',
  why: 'GB 3100～3102（GB/T 15835-2011第5.1条引用）规定了计量单位的名称，如“平方米、厘米”。',
  severity: 'info',
  scope: 'block',
  needs: '米分Mm',
  pattern: UNIT,
  examples: {
    bad: ['活动室120平米', '横幅宽80公分', '场地300m2'],
    ok: ['活动室120平方米', '办公分区3处', '太平米业'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(UNIT, text)) {
      const name = NAME[found] ?? '平方米';
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”的规范名称是“${name}”。`, fixes: [{ ...span, title: `改为“${name}”`, text: name }] };
    }
  },
});
