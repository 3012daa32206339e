import { describe, expect, it } from 'vitest';
import { continuationLength, unfinishedSentence } from '../../../lib/phrases/continuation.ts';

describe('continuationLength', () => {
  it.each([
    ['我们要全面贯彻', '全面贯彻上级部署', 4],
    ['全面贯彻上级部署', '全面贯彻上级部署', 8],
    ['工作', '工作目标', 2],
    ['做', '做好工作', 0],
    ['', '做好工作', 0],
    ['工会工会', '工会工会会员', 4],
    ['已完成。', '完成任务', 0],
  ])('%s | %s: %i', (before, text, length) => {
    expect(continuationLength(before, text)).toBe(length);
  });

  it('takes the longest, and never more than either text has', () => {
    const text = '甲乙甲乙丙';
    for (const before of ['甲乙', '甲乙甲乙', '丙甲乙甲乙', '甲乙甲乙丙']) {
      const length = continuationLength(before, text);
      expect(before.endsWith(text.slice(0, length))).toBe(true);
      for (let longer = length + 1; longer <= text.length; longer++) expect(before.endsWith(text.slice(0, longer))).toBe(false);
    }
  });
});

it.each([
  ['第一句。第二句，还没', '第二句，还没'],
  ['标题\n开头', '开头'],
  ['写完了。', ''],
  ['', ''],
])('finds the sentence begun in %j', (before, begun) => {
  expect(unfinishedSentence(before)).toBe(begun);
});
