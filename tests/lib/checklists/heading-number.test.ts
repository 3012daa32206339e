import { describe, expect, it } from 'vitest';
import { hanNumber, headingNumber, styleBelow, withNumber } from '../../../lib/checklists/heading-number.ts';
import { numberOf, readNumbering, type NumberingStyle } from '../../../lib/syntax/numbering.ts';

const STYLES: readonly NumberingStyle[] = ['han', 'han-bracketed', 'arabic', 'arabic-bracketed', 'part', 'ordinal', 'circled', 'series', 'article'];

describe('numbers of headings', () => {
  it('are read back as they were written, up to ninety-nine', () => {
    for (let value = 1; value < 100; value += 1) expect(numberOf(hanNumber(value))).toBe(value);
    expect([1, 10, 11, 20, 45].map(hanNumber)).toEqual(['一', '十', '十一', '二十', '四十五']);
  });

  it.each(STYLES)('%s', (style) => {
    for (const value of [1, 2, 3, 9, 10, 11, 12]) {
      const text = `${headingNumber(style, value)}保障措施`;
      expect(readNumbering(text, 0)).toMatchObject({ style, value });
    }
  });

  it('keep their own marks and spaces when they move on', () => {
    expect(withNumber('三、', 4)).toBe('四、');
    expect(withNumber('（ 九 ）', 10)).toBe('（ 十 ）');
    expect(withNumber('9． ', 10)).toBe('10． ');
    expect(withNumber('③', 4)).toBe('④');
    expect(withNumber('第二部分　', 3)).toBe('第三部分　');
  });

  it('go down level by level after GB/T 9704', () => {
    expect(styleBelow('han')).toBe('han-bracketed');
    expect(styleBelow('han-bracketed')).toBe('arabic');
    expect(styleBelow('arabic')).toBe('arabic-bracketed');
    expect(styleBelow(null)).toBe('arabic');
  });
});
