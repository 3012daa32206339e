import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const SPLIT = /共[\u3400-\u9fff]{0,6}(\d{1,6})[人名](?:[\u3400-\u9fff]{0,4})?[，,（(]其中[：:]?男[\u3400-\u9fff]{0,4}(\d{1,6})[人名]?(?:[\u3400-\u9fff]{0,3})?[，,、；]女[\u3400-\u9fff]{0,4}(\d{1,6})/g;

export default defineRule({
  id: 'number/sum',
  title: '分项之和与总数不符',
  why: '统计惯例：分项相加应等于总数（统计用数字见GB/T 15835-2011第4.1.1条）。',
  severity: 'warning',
  scope: 'block',
  needs: '男',
  examples: {
    bad: ['参会代表共30人，其中男18人、女14人', '共有职工200人，其中男职工120人，女职工70人'],
    ok: ['参会代表共30人，其中男18人、女12人', '共30人，其中女12人'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: total, 2: men, 3: women, index: start } of allMatches(SPLIT, text)) {
      const sum = Number(men) + Number(women);
      if (sum === Number(total)) continue;
      yield { start, end: start + found.length, message: `分项之和与总数不符：男${men}加女${women}是${sum}，前面写的是${total}，请核对。` };
    }
  },
});
