import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';
import { places, type Slip } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const PAIR = /[(（]([^()（）\n]{1,60})[)）]/g;
const HAN = /[\u3400-\u9fff]/;
/** Numbers of headings and items are the business of the structure rules. */
const ITEM_NUMBER = /^\s?(?:[一二三四五六七八九十百]{1,4}|\d{1,2})\s?$/;

export default defineHabitRule({
  id: 'punctuation/half-width-brackets',
  title: '中文里的半角括号',
  why: 'GB/T 15834-2011第5.1条规定括号的左右两半各占一个字位，中文里用全角，左右成对。',
  severity: 'warning',
  needs: '()',
  examples: {
    bad: ['各分会(含联合工会)按月上报', '责任单位（办公室)负责', '困难职工(家庭）建档'],
    ok: ['各分会（含联合工会）按月上报', '(一)加强领导', '关键绩效指标(KPI)考核', '详见https://example.com/a(表一)', '函数f(x)', '[办法](附件一.docx)'],
  },
  slips({ text }) {
    const matches = allMatches(PAIR, text);
    if (matches.length === 0) return NO_SLIPS;
    const pairs = matches.filter(({ index }) => text.charAt(index - 1) !== ']').map(({ 0: found, 1: inside = '', index }) => ({ start: index, end: index + found.length, found, inside }));
    return outsideLiterals(text, pairs).flatMap(slipsOf);
  },
  message: (found, { text }, count) => `中文里用了半角括号“${found}”，应改为全角“${text}”，左右一致。${places(count)}`,
});

function slipsOf({ start, end, found, inside }: Span & { readonly found: string; readonly inside: string }): Slip[] {
  const left = found.startsWith('(');
  const right = found.endsWith(')');
  if ((!left && !right) || ITEM_NUMBER.test(inside) || (left && right && !HAN.test(inside))) return [];
  return [...(left ? [{ start, end: start + 1, text: '（' }] : []), ...(right ? [{ start: end - 1, end, text: '）' }] : [])];
}
