import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const AFTER_UNIT = /(\d{1,6})([人名户件家])余(?=[，。；、）]|$)/gm;
const AFTER_DECIMAL = /\d{1,6}\.\d{1,3}余(?=[万亿元])/g;

export default defineRule({
  id: 'number/extra-position',
  title: '“余”的位置',
  why: '语法惯例：“余”放在整数和量词之间，如“100余人”，带小数的数不用“余”。',
  severity: 'warning',
  scope: 'block',
  needs: '余',
  examples: {
    bad: ['参加100人余，', '投入3.5余万元'],
    ok: ['参加100余人', '投入3万余元', '3人余下的名额', '投入3.5万余元'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: number = '', 2: unit = '', index: start } of allMatches(AFTER_UNIT, text)) {
      const span = { start, end: start + found.length };
      const plain = `${number}余${unit}`;
      yield { ...span, message: `“余”放在量词前面：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
    for (const { 0: found, index: start } of allMatches(AFTER_DECIMAL, text)) {
      const end = start + found.length;
      yield { start, end, message: '带小数的数已经说得准确，不再用“余”。', fixes: [{ title: '删去“余”', start: end - 1, end, text: '' }] };
    }
  },
});
