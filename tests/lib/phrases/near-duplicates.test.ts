import { describe, expect, it } from 'vitest';
import { NEARLY_SAME, NearDuplicates, duplicateGroups } from '../../../lib/phrases/near-duplicates.ts';
import { contentTokens } from '../../../lib/phrases/tokenizer.ts';
import { chance } from './random.ts';

describe('near duplicates', () => {
  it('groups what says nearly the same, in the order it came', () => {
    const texts = ['办好职工书屋，每周开放三个晚上。', '每月公布一次经费收支情况。', '办好职工书屋，每周开放两个晚上。', '办好职工书屋,每周开放三个晚上。'].map((text, at) => ({ id: String(at), text }));
    expect(duplicateGroups(texts).map((group) => group.map(({ id }) => id))).toEqual([['0', '2', '3']]);
  });

  it('misses none that a comparison with each would find', () => {
    const random = chance(21);
    const words = ['职工', '工会', '开展', '活动', '安全', '生产', '走访', '慰问', '读书', '体检'];
    const texts = Array.from({ length: 300 }, () => random.text(words, 14));
    const known = new NearDuplicates();
    const before: string[] = [];
    const likeness = (a: string, b: string): number => {
      const [left, right] = [new Set(contentTokens(a)), new Set(contentTokens(b))];
      const shared = [...left].filter((token) => right.has(token)).length;
      return left.size === 0 ? 0 : shared / (left.size + right.size - shared);
    };
    for (const [at, text] of texts.entries()) {
      const expected = before.some((other) => other === text || likeness(text, other) >= NEARLY_SAME + 1e-9);
      const found = known.find(text);
      expect(found !== null || !expected).toBe(true);
      const other = found === null ? text : (texts[Number(found)] ?? '');
      expect(other === text || likeness(text, other) >= NEARLY_SAME - 1e-9).toBe(true);
      known.add(String(at), text);
      before.push(text);
    }
  });
});
