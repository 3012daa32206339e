import { describe, expect, it } from 'vitest';
import { cleanText, hasHiddenCharacters, normalizeWithOffsets, textKey } from '../../../lib/phrases/text-normalization.ts';
import { contentTokens, indexTokens, isLatin, queryTokens } from '../../../lib/phrases/tokenizer.ts';

describe('tokens', () => {
  it('indexes Han by pairs and the last character, other scripts by word', () => {
    expect(indexTokens('工会App，ＱＲ码2027年')).toEqual(['工会', '会', 'app', 'qr', '码', '2027', '年']);
  });

  it('looks words up by pairs, a lone character by itself', () => {
    expect(queryTokens('职工之家')).toEqual(['职工', '工之', '之家']);
    expect(queryTokens('家 Wi-Fi')).toEqual(['家', 'wi', 'fi']);
  });

  it('never cuts a character of two units', () => {
    expect(indexTokens('𠮷野家😀')).toEqual(['𠮷野', '野家', '家']);
  });

  it('compares without figures', () => {
    expect(contentTokens('2027年工会30%')).toEqual(['年工', '工会']);
  });

  it('takes punctuation, nothing and half characters calmly', () => {
    for (const text of ['', '，。！', '\ud800', '\n\t ']) expect(indexTokens(text)).toEqual([]);
  });

  it('knows Latin', () => {
    expect(isLatin('café')).toBe(true);
    expect(isLatin('2027')).toBe(false);
    expect(isLatin('工会')).toBe(false);
  });
});

describe('normalising', () => {
  it('gives the same key to what reads the same', () => {
    expect(textKey('ＡＰＰ 上线，\n很好\u200b。')).toBe(textKey('app上线,很好。'));
    expect(textKey('甲。')).not.toBe(textKey('乙。'));
  });

  it('cleans what comes off a page', () => {
    expect(cleanText('\u200b　甲\u00a0乙\t \r\n\r\n\r\n\r\n丙\u0007\ud800 ')).toBe('甲 乙\n\n丙\ufffd');
  });

  it('finds hidden characters', () => {
    expect(hasHiddenCharacters('甲\n乙😀')).toBe(false);
    for (const text of ['\u200b', '\u0000', '\u202e', '\udc00']) expect(hasHiddenCharacters(`甲${text}`)).toBe(true);
  });

  it('keeps the way back when lengths change', () => {
    const { normalized, offsets } = normalizeWithOffsets('㎡𠮷Ａ');
    expect(normalized).toBe('m2𠮷a');
    expect(offsets).toEqual([0, 0, 1, 1, 3, 4]);
  });
});
