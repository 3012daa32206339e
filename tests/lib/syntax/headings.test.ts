import { describe, expect, it } from 'vitest';
import { headingMarks } from '../../../lib/syntax/headings.ts';

/** The numbers of the headings and items that begin in a paragraph, and where. */
function marksIn(text: string): readonly (readonly [number, number | undefined])[] {
  return headingMarks({ text, kind: 'paragraph' }, () => false).map(({ start, numbering }) => [start, numbering?.value]);
}

describe('headings of a block', () => {
  it('reads a number of two and three characters once', () => {
    expect(marksIn('十一、做好女职工工作')).toEqual([[0, 11]]);
    expect(marksIn('二十一、做好女职工工作')).toEqual([[0, 21]]);
    expect(marksIn('（十二）办好职工书屋')).toEqual([[0, 12]]);
  });

  it('finds those that run on behind a sentence or another heading', () => {
    expect(marksIn('一、指导思想。二、工作目标任务。十一、保障措施要求')).toEqual([[0, 1], [7, 2], [16, 11]]);
    expect(marksIn('三、主要任务（一）健全组织网络（二）办好职工书屋')).toEqual([[0, 3], [6, 1], [15, 2]]);
  });
});
