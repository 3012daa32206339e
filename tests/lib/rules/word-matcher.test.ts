import { describe, expect, it } from 'vitest';
import { createWordMatcher } from '../../../lib/rules/word-matcher.ts';

const found = (words: readonly string[], text: string) => createWordMatcher(words).matches(text).map(({ word, start, end }) => [words[word], start, text.slice(start, end)]);

/** Every place of every word, found the slow way. */
function slowly(words: readonly string[], text: string): string[] {
  const places: string[] = [];
  words.forEach((word, index) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(`${at} ${word.length} ${index}`);
  });
  return places.sort();
}

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('word matcher', () => {
  it('finds overlapping words, shorter first, at the ends of a text too', () => {
    expect(found(['用心性', '用心', '性和', '创造性'], '用心性和创造性')).toEqual([
      ['用心', 0, '用心'],
      ['用心性', 0, '用心性'],
      ['性和', 2, '性和'],
      ['创造性', 4, '创造性'],
    ]);
  });

  it('reports a word that is listed twice under both numbers', () => {
    expect(createWordMatcher(['布署', '布署']).matches('布署').map(({ word }) => word)).toEqual([0, 1]);
  });

  it('finds nothing in a text that ends inside a word, or holds nothing', () => {
    const matcher = createWordMatcher(['签定责任书']);
    for (const text of ['', '签', '签定', '签定责任', '。']) expect(matcher.matches(text)).toEqual([]);
  });

  it('takes an empty list', () => {
    expect(createWordMatcher([]).matches('各级工会')).toEqual([]);
  });

  it('refuses a word of one character', () => {
    expect(() => createWordMatcher(['布署', '的'])).toThrow(TypeError);
  });

  it('agrees with a plain search on random texts of few characters', () => {
    const next = random(7);
    const letters = [...'工会职代𠮷表大a，'];
    const text = (most: number, least: number) => Array.from({ length: least + Math.floor(next() * most) }, () => letters[Math.floor(next() * letters.length)]).join('');
    for (let round = 0; round < 300; round += 1) {
      const words = Array.from({ length: 1 + Math.floor(next() * 40) }, () => text(5, 2));
      const sample = text(200, 0);
      const places = createWordMatcher(words).matches(sample).map(({ word, start, end }) => `${start} ${end - start} ${word}`);
      expect(places.sort()).toEqual(slowly(words, sample));
    }
  });

  it('reads at least 20,000 characters a millisecond with 5,000 words', () => {
    const next = random(11);
    const han = () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000));
    const words = Array.from({ length: 5000 }, () => Array.from({ length: 2 + Math.floor(next() * 4) }, han).join(''));
    const text = Array.from({ length: 100_000 }, han).join('');
    const matcher = createWordMatcher(words);
    matcher.matches(text);
    const times = Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      matcher.matches(text);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100_000 / 20_000);
  });
});
