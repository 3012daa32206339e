import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** （一）、 （2）. ①、 at the beginning of a line or sentence; what follows must be words, not another number. */
const BRACKETED = /[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[)）]\s?[、.．，,。](?!\s?[（(\d一二三四五六七八九十])/g;
const CIRCLED = /[①-⑫]\s?[、.．，,](?!\s?[①-⑫])/g;
/** 一.指导思想 一，指导思想 一：指导思想 at the beginning of a line. */
const HAN = /^(?:#{1,6}\s*|\*\*)?([一二三四五六七八九十]{1,3})([.．，,：:。])(?=\s?[\u4e00-\u9fff“《])/;
/** 一）加强领导: half of its brackets is lost. */
const HALF = /^(?:#{1,6}\s*|\*\*)?([一二三四五六七八九十]{1,3})[)）](?=\s?[\u4e00-\u9fff“《])/;
/** 1。召开 1，召开 at the beginning of a line. */
const ARABIC = /^(?:#{1,6}\s*|\*\*)?(\d{1,2})([。，,：:])(?=\s?[\u4e00-\u9fff“《])/;
/** Any of these: one search says no for most lines. */
const POSSIBLE = /[)）①-⑫]\s?[、.．，,。]|^(?:#{1,6}\s*|\*\*)?[一二三四五六七八九十\d]{1,3}[.．，,：:。)）]/;
const SENTENCE_BEFORE = /(?:^|[。；;：:！？\n#*])\s*$/;

export default defineRule({
  id: 'structure/number-punctuation',
  title: '序号后的标点不对',
  why: '“一、”后用顿号，“1.”后用下脚点，带括号和带圈的序号后不再加点号（GB/T 9704-2012 7.3.3，GB/T 15834-2011 附录 B.3）。',
  severity: 'error',
  scope: 'block',
  pattern: POSSIBLE,
  examples: {
    bad: ['（一）、配齐小组长', '(2)、修订章程', '（3）.登记会籍', '二）登记会籍', '①、登记会籍', '一.总体思路', '二，重点事项', '3。开好例会', '主要有两项：（1）、摸底；（2）、建档。'],
    ok: ['（一）配齐小组长', '(2)修订章程', '①登记会籍', '一、总体思路', '1.开好例会', '参照第（一）、（二）项办理', '见①、②两条', '一，不能等；二，不能靠', '3，5年内见效', '5：0获胜'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const pattern of [BRACKETED, CIRCLED]) {
      for (const { 0: found, index } of allMatches(pattern, text)) {
        if (!SENTENCE_BEFORE.test(text.slice(Math.max(0, index - 6), index)) && index > 0) continue;
        yield finding(index, found, found.replace(/\s?[、.．，,。]$/, ''), '带括号、带圈的序号后面不加标点');
      }
    }
    const han = HAN.exec(text);
    if (han && !isClause(text, han[2] as string)) yield finding(han[0].length - (han[1] as string).length - 1, `${han[1]}${han[2]}`, `${han[1]}、`, '汉字序号后面用顿号');
    const half = HALF.exec(text);
    if (half) yield finding(half[0].length - (half[1] as string).length - 1, half[0].slice(-(half[1] as string).length - 1), `（${half[1]}）`, '括号要成对');
    const arabic = ARABIC.exec(text);
    if (arabic) yield finding(arabic[0].length - (arabic[1] as string).length - 1, `${arabic[1]}${arabic[2]}`, `${arabic[1]}.`, '数字序号后面用下脚点');
  },
});

/** 一，不能等；二，不能靠: items in one sentence are set off by commas. */
function isClause(text: string, mark: string): boolean {
  return /[，,]/.test(mark) && (text.length > 40 || /[；;，,]\s?[二三四五六七八九][，,]/.test(text));
}

function finding(start: number, found: string, should: string, rule: string): RuleFinding {
  const span = { start, end: start + found.length };
  return { ...span, message: `“${found}”的标点不对：${rule}，应为“${should}”。`, fixes: [{ ...span, title: `改为“${should}”`, text: should }] };
}
