import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const BESIDE = /[、，；]……|……[、，；](?<=[\u3400-\u9fff]……[、，；])/g;

export default defineRule({
  id: 'punctuation/ellipsis-beside-mark',
  title: '省略号旁的点号',
  why: '行文惯例：省略号（GB/T 15834-2011第4.11条）前后一般不再用顿号、逗号、分号。',
  severity: 'info',
  scope: 'block',
  needs: '…',
  examples: {
    bad: ['学、谈、写、……都要跟上', '走访慰问……，把温暖送到家'],
    ok: ['学、谈、写……都要跟上', '“说说心里话……”，大家围坐一堂', '1月：……；2月：……'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(BESIDE, text)) {
      const span = { start, end: start + found.length };
      yield { ...span, message: '省略号前后一般不再用顿号、逗号、分号。', fixes: [{ ...span, title: '只留省略号', text: '……' }] };
    }
  },
});
