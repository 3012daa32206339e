import { describe, expect, it } from 'vitest';
import { allMatches, allStarts, forgetTexts, hasMatch, jointly } from '../../../lib/patterns/search.ts';

const ALONE = /第(\d+)次/g;
const TOGETHER = jointly(/第(\d+)次/g);
const TEXT = '第1次、第12次和第次';

describe('a search', () => {
  it('finds alone and together with others the same', () => {
    for (const pattern of [ALONE, TOGETHER]) {
      expect(allMatches(pattern, TEXT).map((match) => [match.index, match[0], match[1]])).toEqual([[0, '第1次', '1'], [4, '第12次', '12']]);
      expect(hasMatch(pattern, TEXT)).toBe(true);
      expect(hasMatch(pattern, '第次')).toBe(false);
      expect(allMatches(pattern, '')).toEqual([]);
    }
    expect(allStarts(TOGETHER, TEXT)).toEqual([0, 4]);
  });

  it('takes in one that is made ready after texts were read', () => {
    const late = jointly(/次[、和]/g);
    expect(allStarts(late, TEXT)).toEqual([2, 7]);
    expect(allStarts(TOGETHER, TEXT)).toEqual([0, 4]);
    expect(jointly(late)).toBe(late);
  });

  it('finds the same when it has forgotten its texts', () => {
    const before = allStarts(TOGETHER, TEXT);
    forgetTexts();
    expect(allStarts(TOGETHER, TEXT)).toEqual(before);
  });

  it('refuses at once what cannot be looked for together, and goes on with the others', () => {
    expect(() => jointly(/甲?/g)).toThrow('may be empty');
    expect(() => jointly(/职工/gi)).toThrow('cannot be told');
    expect(allStarts(TOGETHER, TEXT)).toEqual([0, 4]);
  });

  it('tells starts of those made ready only', () => {
    expect(() => allStarts(ALONE, TEXT)).toThrow('not made ready');
  });
});
