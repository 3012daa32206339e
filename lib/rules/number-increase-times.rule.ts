import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNCLEAR = /(?:增加|增长|提高|扩大|上升)(?:到了?|至)(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十百]{1,4})倍|翻了?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})倍/g;

export default defineRule({
  id: 'number/increase-times',
  title: '“增加到几倍”与“增加了几倍”',
  why: '语法惯例：“增加到三倍”包括原数，“增加了三倍”不包括；“翻番”按2的倍数算，不与“倍”连用。',
  severity: 'info',
  scope: 'block',
  needs: '倍',
  examples: {
    bad: ['会员增加到3倍', '产值翻了两倍'],
    ok: ['会员增加了两倍', '产值翻了一番', '增长到300人'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(UNCLEAR, text)) {
      const hint = found.startsWith('翻') ? '“翻”后面用“番”：一番是两倍，两番是四倍；不是这个意思就写“增加了几倍”。' : '“到”包括原来的数，“了”只算新增的数，请核对用哪一个。';
      yield { start, end: start + found.length, message: `“${found}”容易误解。${hint}` };
    }
  },
});
