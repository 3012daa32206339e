import { describe, expect, it } from 'vitest';
import { matchSpans, searchedWords } from '../../../lib/phrases/match-spans.ts';
import { normalizeText } from '../../../lib/phrases/text-normalization.ts';
import { chance } from './random.ts';

function matched(text: string, words: string, terms: readonly string[] = []): readonly string[] {
  return matchSpans(text, searchedWords(words), terms).map((span) => text.slice(span.start, span.end));
}

describe('matchSpans', () => {
  it.each([
    ['every occurrence', '职工为职工', '职工', ['职工', '职工']],
    ['several words', '困难职工帮扶', '帮扶 困难', ['困难', '帮扶']],
    ['words that touch, as one', '困难职工', '困难 职工', ['困难职工']],
    ['overlapping occurrences, as one', '一一一', '一一', ['一一一']],
    ['full width and capitals', '开通ＡＰＰ', 'app', ['ＡＰＰ']],
    ['a character that stands for two, whole', '面积5㎡。', 'm', ['㎡']],
    ['nothing where nothing is', '工会', '学校', []],
  ])('marks %s', (_name, text, words, expected) => {
    expect(matched(text, words)).toEqual(expected);
  });

  it('marks the parts of a word that does not stand there whole', () => {
    expect(matched('劳动竞赛和技能比武', '劳动技能', ['劳动', '技能'])).toEqual(['劳动', '技能']);
  });

  it('marks the word found for a misspelt one', () => {
    expect(matched('使用Wechat办公', 'wechet', ['wechat'])).toEqual(['Wechat']);
  });

  it('gives ordered, separate, non-empty spans that begin and end between characters', () => {
    const random = chance(3);
    const pieces = ['工', '会', '职工', '㎡', '𠮷', '😀', 'Ａ', 'b', '①', '，', ' ', 'ﬁ', '{{年度}}'];
    for (let round = 0; round < 3_000; round++) {
      const text = random.text(pieces, 12);
      const words = searchedWords(random.text(pieces, 3));
      let last = -1;
      for (const { start, end } of matchSpans(text, words, [])) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        const slice = text.slice(start, end);
        expect(slice.isWellFormed()).toBe(true);
        expect(words.some((word) => normalizeText(slice).includes(word))).toBe(true);
      }
      const found = matchSpans(text, words, []).length > 0;
      expect(found).toBe(words.some((word) => normalizeText(text).includes(word)));
    }
  });
});

it('reads the words of a search box', () => {
  expect(searchedWords(' 困难，职工  ＡＰＰ 困难 ')).toEqual(['困难', '职工', 'app']);
  expect(searchedWords('，。 ')).toEqual([]);
});
