import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNIT = '(?=[万元人名户个次件册份亩吨]|平方米|公里)';
/** 1,2500 and 12，500元: groups of a wrong size, or a Chinese comma inside a number. */
const WRONG = new RegExp(`\\d{1,3}[,，](?:\\d{4,8}|\\d{1,2})(?![\\d,，.])${UNIT}(?<=(?<![\\d,，.、])\\d{1,3}[,，]\\d{1,8})|[1-9]\\d{0,2}(?:，\\d{3}){1,3}(?!\\d)${UNIT}(?<=(?<![\\d,，.第])[1-9]\\d{0,2}(?:，\\d{3}){1,3})`, 'g');

export default defineRule({
  id: 'number/thousands',
  title: '多位数的分节',
  why: 'GB/T 15835-2011第5.1.1条：多位数从个位起每三位一节，用千分撇“,”或千分空隔开，也可以不分节。',
  severity: 'warning',
  scope: 'block',
  needs: '0123456789',
  pattern: WRONG,
  examples: {
    bad: ['经费1,2500元', '经费12,5000元', '参与职工1，200人次'],
    ok: ['经费12,500元', '经费12500元', '共8，其中3人', '2026，我们再出发', '排第1，2人并列'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(WRONG, text)) {
      const digits = found.replace(/[,，]/g, '');
      // 5，3人 is two numbers, not one.
      if (digits.length < 4) continue;
      const span = { start, end: start + found.length };
      yield { ...span, message: `“${found}”的分节不对，写作“${digits}”，或从个位起每三位用“,”隔开。`, fixes: [{ ...span, title: `改为“${digits}”`, text: digits }] };
    }
  },
});
