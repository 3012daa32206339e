import { describe, expect, it } from 'vitest';
import { AllCursor, AnyCursor, CheckedCursor, END, ListCursor } from '../../../../lib/phrases/search/cursors.ts';
import type { Cursor } from '../../../../lib/phrases/search/cursors.ts';
import { Postings } from '../../../../lib/phrases/search/postings.ts';
import { Segment } from '../../../../lib/phrases/search/segment.ts';
import { WordSearch } from '../../../../lib/phrases/search/word-search.ts';
import { chance } from '../random.ts';

const dice = chance(11);
const randomPlaces = (most: number): number[] => [...new Set(Array.from({ length: dice.below(most) }, () => dice.below(most)))].sort((a, b) => a - b);
const list = (places: readonly number[]): Cursor => new ListCursor(Uint32Array.from(places), 0, places.length);

function walked(cursor: Cursor): number[] {
  const places: number[] = [];
  for (let place = cursor.advance(0); place !== END; place = cursor.advance(place + 1)) places.push(place);
  return places;
}

describe('cursors', () => {
  it('meet where all are, stop where any is, and pass only what is tested', () => {
    for (let round = 0; round < 200; round++) {
      const [a, b, c] = [randomPlaces(120), randomPlaces(120), randomPlaces(60)];
      expect(walked(new AllCursor([list(a), list(b)]))).toEqual(a.filter((place) => b.includes(place)));
      expect(walked(new AnyCursor([list(a), list(b), list(c)]))).toEqual([...new Set([...a, ...b, ...c])].sort((x, y) => x - y));
      expect(walked(new AllCursor([list(c), new AnyCursor([list(a), list(b)])]))).toEqual(c.filter((place) => a.includes(place) || b.includes(place)));
      expect(walked(new CheckedCursor(list(a), (place) => place % 2 === 0, 1_000))).toEqual(a.filter((place) => place % 2 === 0));
    }
  });

  it('leap to a far place and look no more often than they may', () => {
    const places = Array.from({ length: 5_000 }, (_, at) => at * 3);
    const cursor = list(places);
    expect([cursor.advance(4), cursor.advance(4), cursor.advance(9_000), cursor.advance(14_998)]).toEqual([6, 6, 9_000, END]);
    let looks = 0;
    expect(walked(new CheckedCursor(list(places), () => ++looks < 0, 50))).toEqual([]);
    expect(looks).toBe(50);
  });

  it('refuse to be all of nothing', () => {
    expect(() => new AllCursor([])).toThrow(TypeError);
  });
});

describe('segments', () => {
  it('are the same merged as made at once, without what is gone', () => {
    for (let round = 0; round < 30; round++) {
      const texts = Array.from({ length: 60 }, (_, number) => ({ number, length: dice.below(9) + 1, tokens: Uint32Array.from(randomPlaces(40)) }));
      const gone = new Set(randomPlaces(60));
      const half = dice.below(60);
      const merged = Segment.merged(Segment.of(texts.slice(0, half), 40), Segment.of(texts.slice(half), 40), (number) => gone.has(number));
      const whole = Segment.of(texts.filter(({ number }) => !gone.has(number)), 40);
      expect(merged.numbers).toEqual(whole.numbers);
      for (let token = 0; token < 40; token++) expect(merged.placesOf(token)).toEqual(whole.placesOf(token));
    }
  });
});

describe('postings', () => {
  it('count what is there and let go of what most of is gone', () => {
    const postings = new Postings();
    for (let number = 0; number < 3_000; number++) postings.add(number, ['甲乙', `${number % 7}`]);
    expect([postings.size, postings.countOf('甲乙'), postings.countOf('3'), postings.countOf('丙丁')]).toEqual([3_000, 3_000, 429, 0]);
    expect(postings.segments().reduce((sum, { size }) => sum + size, 0)).toBe(3_000);
    for (let number = 0; number < 2_900; number++) postings.remove(number, ['甲乙', `${number % 7}`]);
    expect([postings.size, postings.countOf('甲乙')]).toEqual([100, 100]);
    expect(postings.segments().reduce((sum, { size }) => sum + size, 0)).toBe(100);
    postings.add(3_000, ['丙丁']);
    postings.remove(3_000, ['丙丁']);
    expect(postings.countOf('丙丁')).toBe(0);
  });
});

describe('word search', () => {
  it('finds the same however the texts came and went', () => {
    const text = (number: number): string => `${dice.pick(['走访', '体检', '竞赛'])}${dice.pick(['职工', '会员'])}${'很'.repeat(number % 5)}`;
    const texts = Array.from({ length: 300 }, (_, number) => text(number));
    const step = new WordSearch((number) => texts[number] ?? '');
    for (const [number, one] of texts.entries()) {
      step.add(number, one);
      if (number % 3 === 0) step.remove(number, one);
      if (number % 17 === 0) step.find('职工', { most: 5 });
    }
    const once = new WordSearch((number) => texts[number] ?? '');
    for (const [number, one] of texts.entries()) if (number % 3 !== 0) once.add(number, one);
    for (const words of ['走访', '职工', '走访职工', '体检 会员', '竞']) expect(step.find(words, { most: 20 })).toEqual(once.find(words, { most: 20 }));
  });

  it('does not miss a favoured text for shorter ones', () => {
    const texts = Array.from({ length: 50 }, (_, number) => (number === 7 ? `走访职工${'的话很长'.repeat(9)}` : '走访职工'));
    const search = new WordSearch((number) => texts[number] ?? '');
    texts.forEach((one, number) => search.add(number, one));
    const found = (): boolean => search.find('走访', { most: 6 }).some(({ number }) => number === 7);
    expect(found()).toBe(false);
    search.favour(7, true);
    expect(found()).toBe(true);
    search.favour(7, false);
    expect(found()).toBe(false);
  });
});
