import { describe, expect, it } from 'vitest';
import { numberOf, readNumbering, skipLineMarks } from '../../../lib/syntax/numbering.ts';

describe('numberOf', () => {
  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['三十五', 35], ['7', 7], ['③', 3], ['一百零三', 103], ['甲', 0], ['', 0]])('%s is %i', (word, value) => {
    expect(numberOf(word)).toBe(value);
  });
});

describe('readNumbering', () => {
  it.each([
    ['一、指导思想', 'han', 1, '指导思想'],
    ['十一、结语', 'han', 11, '结语'],
    ['（二）组织建设', 'han-bracketed', 2, '组织建设'],
    ['(三)、维权', 'han-bracketed', 3, '维权'],
    ['4．培训', 'arabic', 4, '培训'],
    ['5、培训', 'arabic', 5, '培训'],
    ['（6）登记', 'arabic-bracketed', 6, '登记'],
    ['⑦ 造册', 'circled', 7, '造册'],
    ['3.1 活动', 'decimal', 3, '活动'],
    ['第二部分 重点工作', 'part', 2, '重点工作'],
    ['第三，抓落实', 'ordinal', 3, '抓落实'],
    ['四是建台账', 'series', 4, '建台账'],
    ['【篇五】工作计划', 'article', 5, '工作计划'],
  ])('%s', (text, style, value, rest) => {
    const numbering = readNumbering(text, 0);
    expect(numbering).toMatchObject({ style, value });
    expect(text.slice(numbering?.end)).toBe(rest);
  });

  it.each([['1.5万元'], ['一方面'], ['第二届'], ['五一劳动节'], ['2026年']])('%s is no numbering', (text) => {
    expect(readNumbering(text, 0)).toBeNull();
  });
});

it('finds the words behind Markdown marks', () => {
  expect('## **一、目标**'.slice(skipLineMarks('## **一、目标**'))).toBe('一、目标**');
});
