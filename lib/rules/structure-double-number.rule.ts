import { readNumbering, skipLineMarks } from '../syntax/numbering.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** A line that can begin with a number, behind marks. */
const BEGINS = /^[#*>\s]{0,8}[一二三四五六七八九十\d（(①-⑫]/;
const COUNTED: ReadonlySet<string> = new Set(['han', 'han-bracketed', 'arabic', 'arabic-bracketed', 'circled']);
/** 1.2、3月 and the like: the second number belongs to the words. */
const PART_OF_WORDS = /^[一二三四五六七八九十\d]{1,3}[、.．)）]\s?[一二三四五六七八九十\d年月日季期级线]/;

export default defineRule({
  id: 'structure/double-number',
  title: '一条有两个序号',
  why: '自动编号和手打的序号同时留着，一条就有了两个序号；只留一个（GB/T 9704-2012 7.3.3 每层一种序号）。',
  severity: 'error',
  scope: 'block',
  pattern: BEGINS,
  examples: {
    bad: ['1. 一、建章立制', '2. 2、更换门牌', '（一）1.清点物资', '一、一、指导方针'],
    ok: ['一、建章立制', '1.“一站式”窗口', '2.3月底前完成', '3.1 清点物资', '4.二、三季度各走访一次', '1.（略）'],
  },
  *check({ text }): Iterable<RuleFinding> {
    const from = skipLineMarks(text);
    const first = readNumbering(text, from);
    if (!first || !COUNTED.has(first.style)) return;
    const second = readNumbering(text, first.end);
    if (!second || !COUNTED.has(second.style) || PART_OF_WORDS.test(text.slice(second.start))) return;
    const outer = text.slice(first.start, first.end).trimEnd();
    const inner = text.slice(second.start, second.end).trimEnd();
    const span = { start: first.start, end: second.start + inner.length };
    yield { ...span, message: `“${outer}”后面紧接着又是“${inner}”，一条有两个序号。请只留一个；如果是两级标题，请补上前一级的文字。`, fixes: [{ ...span, title: `只留“${inner}”`, text: inner }, { ...span, title: `只留“${outer}”`, text: outer }] };
  },
});
