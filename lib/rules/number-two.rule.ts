import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** 二 before a measure word; an ordinal, a fraction or a longer number keeps it. */
const TWO = /二(?:个(?![别百])|名(?!单)|项(?!式)|家(?!庭)|场(?!所)|种|件(?!套)|天)(?<![一二三四五六七八九十百千万零〇第之点初高大小老周期月数、．.\d○Ｏ]二(?:个|名|项|家|场|种|件|天))/g;

export default defineRule({
  id: 'number/two',
  title: '量词前的“二”',
  why: '语法惯例：量词前表示数量用“两”，如“两个、两项”，“二”用于序数、分数和多位数。',
  severity: 'warning',
  scope: 'block',
  needs: '二',
  pattern: TWO,
  examples: {
    bad: ['抓好二个环节', '每季度组织二项活动'],
    ok: ['抓好两个方面', '第二个阶段', '三分之二', '十二个月', '初二个别学生', '一、二名', '二次创业', '零点二个百分点'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(TWO, text)) {
      const plain = `两${found.slice(1)}`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `量词前表示数量用“两”：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
