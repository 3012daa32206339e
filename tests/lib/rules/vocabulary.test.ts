import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../lib/rules/vocabulary.ts';

const colours = vocabularyOf(() => ['红色', '红', '蓝色'].filter((word) => word.length > 1));
const things = vocabularyOf(() => ['色彩', '红色', '蓝色大海']);
const found = (vocabulary: typeof colours, text: string): readonly unknown[] => vocabulary.matches(text).map(({ word, start, end }) => [word, text.slice(start, end)]);

describe('a vocabulary', () => {
  it('finds its own words, by its own numbers, whoever else asks', () => {
    expect(found(colours, '红色彩，蓝色大海')).toEqual([[0, '红色'], [1, '蓝色']]);
    expect(found(things, '红色彩，蓝色大海')).toEqual([[1, '红色'], [0, '色彩'], [2, '蓝色大海']]);
    expect(found(colours, '红色彩，蓝色大海')).toHaveLength(2);
  });

  it('may be asked of another text while one is being told', () => {
    const told: string[] = [];
    colours.each('红色和蓝色', (_word, start, end) => {
      told.push('红色和蓝色'.slice(start, end));
      expect(found(things, '没有')).toEqual([]);
    });
    expect(told).toEqual(['红色', '蓝色']);
  });

  it('made later is found as well', () => {
    expect(found(colours, '红色')).toHaveLength(1);
    const late = vocabularyOf(() => ['大海']);
    expect(found(late, '蓝色大海')).toEqual([[0, '大海']]);
    expect(found(colours, '蓝色大海')).toEqual([[1, '蓝色']]);
  });
});
