import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const POINT = /\.\d{1,3}(?=[%％]|个百分点)(?<=[\u3400-\u9fff，、（～]\.\d{1,3})/g;

export default defineRule({
  id: 'number/leading-zero',
  title: '小数点前的“0”',
  why: 'GB/T 15835-2011第5.1.2条：纯小数必须写出小数点前的“0”。',
  severity: 'warning',
  scope: 'block',
  needs: '.',
  examples: {
    bad: ['下降.5%', '提高.3个百分点'],
    ok: ['下降0.5%', '第1.5%', '第二.5个'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(POINT, text)) {
      const span = { start, end: start + found.length };
      yield { ...span, message: `小数点前要写“0”：“0${found}”。`, fixes: [{ title: `改为“0${found}”`, start, end: start, text: '0' }] };
    }
  },
});
