import type { NumberingStyle } from '../syntax/numbering.ts';

const DIGITS = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';
/** The digits of a number, in any style. */
const NUMBER = /[一二三四五六七八九十百]+|\d+|[①-⑫]/;

/** What stands one level below, after GB/T 9704-2012, 7.3.3: 一、（一）1.（1）. */
const BELOW: Readonly<Partial<Record<NumberingStyle, NumberingStyle>>> = {
  part: 'han',
  han: 'han-bracketed',
  ordinal: 'han-bracketed',
  'han-bracketed': 'arabic',
  arabic: 'arabic-bracketed',
  decimal: 'arabic-bracketed',
};

/** 12 → 十二; for 1 to 99. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones - 1) : ''}`;
}

/** A number with the mark that belongs to its style: `三、`, `（三）`, `3.`. */
export function headingNumber(style: NumberingStyle, value: number): string {
  switch (style) {
    case 'han':
      return `${hanNumber(value)}、`;
    case 'han-bracketed':
      return `（${hanNumber(value)}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabic-bracketed':
      return `（${value}）`;
    case 'circled':
      return CIRCLED.charAt(value - 1) || `（${value}）`;
    case 'decimal':
      return `${value}.`;
    case 'part':
      return `第${hanNumber(value)}部分 `;
    case 'ordinal':
      return `第${hanNumber(value)}，`;
    case 'series':
      return `${hanNumber(value)}是`;
    case 'article':
      return `【篇${hanNumber(value)}】`;
  }
}

/** The same number with another value: its own mark, brackets and spaces stay. */
export function withNumber(number: string, value: number): string {
  return number.replace(NUMBER, (digits) => {
    if (/\d/.test(digits)) return String(value);
    return CIRCLED.includes(digits) ? CIRCLED.charAt(value - 1) || digits : hanNumber(value);
  });
}

/** The style of items below a heading of this style; `null`: below an unnumbered one. */
export function styleBelow(style: NumberingStyle | null): NumberingStyle {
  return (style && BELOW[style]) ?? 'arabic';
}
