import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNIT = '个(?!百分|月内)|名(?![单称誉额])|次|人(?![民员])|天|位|岁|户|里|元|年(?![级度])';
/** Two digits side by side that name a rough number; `before` keeps out 第三、四, 一、二、三 and item numbers. */
const ROUGH = new RegExp(`([一二三四五六七八])、([二三四五六七八九])([十百千万]{0,2}余?(?:${UNIT}))(?<=[^第、周初高大一二三四五六七八九十。；：！？\\s（(于在“][一二三四五六七八]、[二三四五六七八九][十百千万]{0,2}余?(?:${UNIT}))`, 'g');
const ORDER = '一二三四五六七八九';

export default defineRule({
  id: 'number/approximate-mark',
  title: '概数中间的顿号',
  why: 'GB/T 15834-2011第4.5.3.4条、GB/T 15835-2011第5.2.1条：相邻两个数字连用表示概数，中间不用顿号。',
  severity: 'warning',
  scope: 'block',
  needs: '、',
  pattern: ROUGH,
  examples: {
    bad: ['每组安排三、四个人', '培训用了七、八天', '走访了五、六十户'],
    ok: ['每组安排三四个人', '第三、四季度', '三、四年级学生', '二、三产业', '三、五个一工程', '一、二、三个步骤', '一、二把手'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: low = '', 2: high = '', 3: unit = '', index: start } of allMatches(ROUGH, text)) {
      const gap = ORDER.indexOf(high) - ORDER.indexOf(low);
      if (gap !== 1 && found.slice(0, 3) !== '三、五') continue;
      const plain = low + high + unit;
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”表示大约的数，中间不用顿号，写“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
