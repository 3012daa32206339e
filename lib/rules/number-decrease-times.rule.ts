import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DECREASE = /(?:减少|下降|降低|缩短|缩小|减轻|压缩)了?近?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十百]{1,4})倍/g;

export default defineRule({
  id: 'number/decrease-times',
  title: '减少用了“倍”',
  why: '语法惯例：减少、下降不能用倍数，减一倍就等于零，应写分数或百分数。',
  severity: 'warning',
  scope: 'block',
  needs: '倍',
  examples: {
    bad: ['事故减少了两倍', '成本下降1.5倍'],
    ok: ['事故减少三分之二', '成本下降50%', '产值增加两倍'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(DECREASE, text)) {
      yield { start, end: start + found.length, message: `“${found}”：减少不能用倍数，请核对数字，改用分数或百分数，如“减少一半”“下降50%”。` };
    }
  },
});
