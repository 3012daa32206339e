import { describe, expect, it } from 'vitest';
import { minePhrases } from '../../../lib/phrases/mining.ts';
import type { MinedText } from '../../../lib/phrases/mining.ts';

const TEXTS: readonly MinedText[] = [
  ['a', 'tasks', '以职工书屋为载体开展读书活动，切实维护职工合法权益。'],
  ['a', 'tasks', '以技能竞赛为载体开展练兵活动，切实维护职工合法权益。'],
  ['b', 'goals', '以班组建设为载体开展创建活动，切实维护职工合法权益。'],
  ['b', 'tasks', '切实维护职工合法权益，定期回访。'],
  ['c', 'tasks', '按月公布经费收支。'],
].map(([sourceId = '', section = '', text = '']) => ({ sourceId, sections: [section], text }));

describe('mining', () => {
  it('finds what recurs, how often, in which sections and documents', () => {
    const found = minePhrases(TEXTS);
    expect(found.find(({ text }) => text === '切实维护职工合法权益')).toEqual({
      text: '切实维护职工合法权益',
      kind: 'phrase',
      count: 4,
      sections: [{ id: 'tasks', count: 3 }, { id: 'goals', count: 1 }],
      sourceIds: ['a', 'b'],
    });
  });

  it('leaves out parts that occur only within a longer phrase, and what is rare', () => {
    const texts = minePhrases(TEXTS).map(({ text }) => text);
    expect(texts).not.toContain('职工合法权益');
    expect(texts.some((text) => text.includes('经费收支'))).toBe(false);
  });

  it('finds patterns of clauses', () => {
    const patterns = minePhrases(TEXTS).filter(({ kind }) => kind === 'pattern');
    expect(patterns).toContainEqual({ text: '以…为载体', kind: 'pattern', count: 3, sections: [{ id: 'tasks', count: 2 }, { id: 'goals', count: 1 }], sourceIds: ['a', 'b'] });
  });

  it('wants several documents where there are several, keeps to the limit, and leaves out what is kept', () => {
    expect(minePhrases(TEXTS, { leastDocuments: 3 })).toEqual([]);
    expect(minePhrases(TEXTS, { limit: 1 })).toHaveLength(1);
    expect(minePhrases(TEXTS, { known: ['切实维护职工合法权益'] }).map(({ text }) => text)).not.toContain('切实维护职工合法权益');
    expect(minePhrases(TEXTS.slice(0, 2).concat(TEXTS.slice(0, 1)), {}).length).toBeGreaterThan(0);
  });

  it('stops when told to, and stands nothing at all', () => {
    expect(minePhrases(TEXTS, { signal: AbortSignal.abort() })).toEqual([]);
    expect(minePhrases([])).toEqual([]);
  });
});
