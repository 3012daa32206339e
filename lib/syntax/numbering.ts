import type { Span } from '../draft/span.ts';

/**
 * How headings and items are numbered. The first four are the levels of GB/T 9704-2012, 7.3.3;
 * `part` is 第一部分 or 第一章, `ordinal` 第一，, `series` 一是, `article` 【篇一】.
 */
export type NumberingStyle = 'han' | 'han-bracketed' | 'arabic' | 'arabic-bracketed' | 'circled' | 'decimal' | 'part' | 'ordinal' | 'series' | 'article';

/** The rank of a style when a draft uses several: lower is higher up. */
export const STYLE_RANK: Readonly<Record<NumberingStyle, number>> = {
  article: 0,
  part: 1,
  han: 2,
  ordinal: 3,
  'han-bracketed': 4,
  arabic: 5,
  decimal: 6,
  'arabic-bracketed': 7,
  circled: 8,
  series: 9,
};

/** A number in front of a heading or item; the span covers the number and its mark, not the words. */
export interface Numbering extends Span {
  readonly style: NumberingStyle;
  readonly value: number;
}

const HAN = '[一二三四五六七八九十百]{1,4}';
const FORMS: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['article', new RegExp(`[【\\[（(]?\\s?(?:第\\s?)?(?:篇\\s?(${HAN}|\\d{1,3})|(${HAN}|\\d{1,3})\\s?篇)\\s?[】\\]）)]?[：:、]?\\s*`, 'y')],
  ['part', new RegExp(`第(${HAN})[部章节编](?:分)?[：:、.．]?\\s*`, 'y')],
  ['han', new RegExp(`(${HAN})\\s?[、.．]\\s*(?!是)`, 'y')],
  ['ordinal', new RegExp(`第(${HAN})\\s?[、，,：:.．]\\s*`, 'y')],
  ['han-bracketed', new RegExp(`[（(]\\s?(${HAN})\\s?[)）]\\s?[、.．，,]?\\s*`, 'y')],
  ['decimal', /(\d{1,2})[.．]\d{1,2}(?:[.．]\d{1,2})?(?![\d%％万亿元个人])\s*[、]?\s*/y],
  ['arabic', /(\d{1,2})\s?[.．、](?!\d)\s*|(\d{1,2})[)）]\s*/y],
  ['arabic-bracketed', /[（(]\s?(\d{1,2})\s?[)）]\s?[、.．，,]?\s*/y],
  ['circled', /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫])\s?[、.．]?\s*/y],
  ['series', new RegExp(`(${HAN})(?:是|要)(?=[^一，,、。])`, 'y')],
];

/** What a number or its mark begins with: most lines need not be tried with any form. */
const BEGINS = /[【[（(\s第篇一二三四五六七八九十百\d①-⑫]/y;

/** Marks of Markdown and bullets in front of a line. */
const LINE_MARK = /(?:#{1,6}\s*|>\s*|[-*+•·▪■□◆●○]\s+|\*\*)*/y;

/** Where the words of a line begin, behind Markdown marks and bullets. */
export function skipLineMarks(text: string, at = 0): number {
  LINE_MARK.lastIndex = at;
  return at + (LINE_MARK.exec(text)?.[0].length ?? 0);
}

/** The Markdown heading level of a line, or 0. */
export function markdownLevel(text: string): number {
  return text.startsWith('#') ? (/^(#{1,6})(?=\s|[^#])/.exec(text)?.[1]?.length ?? 0) : 0;
}

/** Reads the numbering that begins exactly at `at`, or gives null. */
export function readNumbering(text: string, at: number): Numbering | null {
  BEGINS.lastIndex = at;
  if (!BEGINS.test(text)) return null;
  for (const [style, pattern] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = numberOf(match[1] ?? match[2] ?? '');
    if (value > 0) return { style, value, start: at, end: at + match[0].length };
  }
  return null;
}

const DIGITS = '一二三四五六七八九';

/** 十二 → 12, ③ → 3, "7" → 7; 0 for what is no number up to 199. */
export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'.indexOf(word);
  if (word.length === 1 && circled >= 0) return circled + 1;
  const match = /^(?:(一)?百)?(?:零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(word);
  if (!match || word === '') return 0;
  const tens = match[3] ? (match[2] ? DIGITS.indexOf(match[2]) + 1 : 1) : 0;
  const ones = match[4] ? DIGITS.indexOf(match[4]) + 1 : 0;
  return (word.includes('百') ? 100 : 0) + tens * 10 + ones;
}
