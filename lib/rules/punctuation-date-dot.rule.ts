import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** 五·一: only January, November and December need the dot to be told apart. */
const DOTTED = /[二三四五六七八九十][·•・．.‧][一二三四五六七八九十]{1,3}(?![·•・．.‧、])(?<![一二三四五六七八九十第百·•・．.‧][二三四五六七八九十][·•・．.‧][一二三四五六七八九十]{1,3})/g;

export default defineRule({
  id: 'punctuation/date-dot',
  title: '节日简称里的间隔号',
  why: 'GB/T 15834-2011第4.14.3.5条：汉字数字的月日简称只在涉及一月、十一月、十二月时用间隔号。',
  severity: 'warning',
  scope: 'block',
  needs: '·•・．.‧',
  examples: {
    bad: ['“五·一”期间', '庆祝“三·八”妇女节', '“七·一”前夕'],
    ok: ['“五一”期间', '“一·二八”事变', '“一二·九”运动', '“12·4”国家宪法日', '“十二·九”运动', '百分之五·三'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(DOTTED, text)) {
      if (text.slice(Math.max(0, start - 3), start).endsWith('之')) continue;
      const plain = found.charAt(0) + found.slice(2);
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”不用间隔号，写“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
