import { describe, expect, it } from 'vitest';
import { BestNumbers } from '../../../lib/phrases/search/best-numbers.ts';
import { NumberSet } from '../../../lib/phrases/search/number-set.ts';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { halvesOf, holdsHalves, withinMistakes } from '../../../lib/phrases/search/typos.ts';
import { WordSearch } from '../../../lib/phrases/search/word-search.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { PhraseIndex } from '../../../lib/phrases/phrase-index.ts';
import { suggestPhrases } from '../../../lib/phrases/suggest-phrases.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { makePhrases } from '../../bench/make-phrases.ts';
import { chance } from './random.ts';
import { TINY_PACK } from './tiny-pack.ts';

const TEXTS = ['全面贯彻上级部署。', '走访困难职工家庭。', '困难群众全部走访。', '重视安全生产。', '女职工体检率达到九成。', '全面预算管理。'];

async function searchOf(texts: readonly string[]): Promise<WordSearch> {
  const search = new WordSearch((number) => texts[number] ?? '');
  texts.forEach((text, number) => search.add(number, text));
  search.readPinyinWith(await loadPinyinReader());
  return search;
}

const found = async (words: string, texts = TEXTS): Promise<readonly (string | undefined)[]> =>
  (await searchOf(texts)).find(words, { most: 10 }).map(({ number }) => texts[number]);

describe('search by pinyin', () => {
  it.each([
    ['qmgc', '全面贯彻上级部署。'],
    ['quanmianguanche', '全面贯彻上级部署。'],
    ['quanmiangu', '全面贯彻上级部署。'],
    ['aqsc', '重视安全生产。'],
    ['zhongshi', '重视安全生产。'],
    ['lv', undefined],
    ['tijianlv', '女职工体检率达到九成。'],
    ['nvzhigong', '女职工体检率达到九成。'],
    ["an'quan", '重视安全生产。'],
    ['knzg', '走访困难职工家庭。'],
    ['zzzz', undefined],
    ['q', undefined],
  ])('finds by %s', async (words, text) => {
    expect((await found(words))[0]).toBe(text);
  });

  it('mixes with characters, marks what it stands for, and learns new words', async () => {
    expect((await found('走访 knzg'))[0]).toBe('走访困难职工家庭。');
    const search = await searchOf(TEXTS);
    expect(search.find('qmgc', { most: 5 })[0]?.terms).toEqual(['全面贯彻']);
    expect(search.find('dsj', { most: 5 })).toEqual([]);
    search.add(6, '办好读书角。');
    expect(search.find('dsj', { most: 5 })[0]?.number).toBe(6);
  });

  it('is there for a library that is asked in letters', async () => {
    const library = createMemoryPhraseLibrary({ packs: [TINY_PACK] });
    const [hit] = await library.suggest({ before: '', words: 'qmgc' }, EMPTY_PROFILE);
    expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['全面贯彻']);
    expect((await library.suggest({ before: '', words: 'qr' }, EMPTY_PROFILE))[0]?.id).toBe('t-task-app');
  });
});

describe('search with a wrong character', () => {
  it.each([
    ['全面惯彻', '全面贯彻上级部署。', 'a wrong one'],
    ['全面彻', '全面贯彻上级部署。', 'a missing one'],
    ['全面地贯彻', '全面贯彻上级部署。', 'one too many'],
    ['困难植工', '走访困难职工家庭。', 'a wrong one'],
    ['按全生产', '重视安全生产。', 'the first'],
  ])('finds %s', async (words, text) => {
    expect(await found(words)).toContain(text);
  });

  it('finds nothing by what is far off, and the exact words before all others', async () => {
    expect(await found('量子纠缠')).toEqual([]);
    expect(await found('困难职工')).toEqual(['走访困难职工家庭。']);
  });

  it('holds halves only in order and as close as they may be', () => {
    for (const halves of halvesOf('全面贯彻')) expect(holdsHalves('要全面贯彻。', halves)).toBe(halves.gap > 0 ? halves.left.length + halves.right.length === 3 : false);
    expect(holdsHalves('彻面', { left: '面', right: '彻', gap: 1 })).toBe(false);
    expect(holdsHalves('全𠮷面', { left: '全', right: '面', gap: 1 })).toBe(true);
    expect(halvesOf('职工')).toEqual([]);
  });

  it('counts the mistakes in Latin words', () => {
    expect(withinMistakes('wecaht', 'wechat', 2)).toBe(true);
    expect(withinMistakes('wecaht', 'wechat', 1)).toBe(false);
    expect(withinMistakes('', 'abc', 3)).toBe(true);
  });
});

describe('sets and bests of numbers', () => {
  it('agree with plain sets', () => {
    const random = chance(5);
    for (let round = 0; round < 50; round++) {
      const [a, b] = [0, 1].map(() => new Set(Array.from({ length: random.below(80) }, () => random.below(3_000))));
      const setOf = (numbers: Set<number> | undefined): NumberSet => {
        const set = new NumberSet();
        for (const number of numbers ?? []) set.add(number);
        return set;
      };
      const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((x, y) => x - y);
      expect(setOf(a).join(setOf(b)).toArray()).toEqual(sorted(new Set([...(a ?? []), ...(b ?? [])])));
      expect(setOf(a).cut(setOf(b)).toArray()).toEqual(sorted([...(a ?? [])].filter((number) => b?.has(number))));
      expect(setOf(a).size).toBe(a?.size);
    }
  });

  it('keep the best of very many', () => {
    const worths = Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 1_009);
    const best = new BestNumbers((number) => worths[number] ?? 0, 20);
    for (let number = 0; number < worths.length; number++) best.offer(number);
    const expected = worths.map((_, number) => number).sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || a - b);
    expect(best.numbers()).toEqual(expected.slice(0, 20));
  });
});

describe('a large library', () => {
  const index = new PhraseIndex();
  for (const phrase of makePhrases(5_000)) index.setPersonal(phrase);
  const suggest = (query: Parameters<typeof suggestPhrases>[1]) => suggestPhrases(index, query, EMPTY_PROFILE, new Date(2026, 10, 21));

  it('still offers first what has been begun', () => {
    const wanted = index.get('own-4321')?.phrase.text ?? '';
    expect(suggest({ before: wanted.slice(0, 12), limit: 3 }).map(({ text }) => text)).toContain(wanted);
  });

  it('still looks to the paragraph, the filter and the use', () => {
    const hits = suggest({ before: '关于心理疏导和心理疏导', sectionId: 'tasks', field: 'safety', limit: 10 });
    expect(hits.length).toBe(10);
    for (const hit of hits) expect(hit.sections.includes('tasks') && ['safety', 'general'].includes(hit.fields[0] ?? '')).toBe(true);
    expect(hits.some(({ text }) => text.includes('心理疏导'))).toBe(true);
  });

  it('follows changes after the large index was built', () => {
    const phrase = makePhrases(1)[0];
    if (phrase === undefined) throw new Error('No phrase was made.');
    index.setPersonal({ ...phrase, id: 'own-new', text: '蓝鲸小屋每周开放两次。', sections: ['tasks'] });
    expect(suggest({ before: '蓝鲸小', limit: 3 })[0]?.id).toBe('own-new');
    index.setPersonal({ ...phrase, id: 'own-new', text: '白鹭小屋每周开放两次。', sections: ['tasks'] });
    expect(suggest({ before: '', words: '蓝鲸' })).toEqual([]);
    expect(suggest({ before: '白鹭小', limit: 3 })[0]?.id).toBe('own-new');
    index.remove('own-new');
    expect(suggest({ before: '', words: '白鹭' })).toEqual([]);
  });
});
