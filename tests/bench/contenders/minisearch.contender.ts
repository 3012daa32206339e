import type { SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { indexTokens } from '../../../lib/phrases/tokenizer.ts';
import type { Contender, Wanted } from './contender.ts';
import { TOP } from './contender.ts';
import { pinyinTokens } from './pinyin-tokens.ts';

/** One index with two fields; every query is told its tokens, so that nothing is tokenised twice. */
export const minisearch: Contender = {
  async build(phrases) {
    const read = await loadPinyinReader();
    const engine = new MiniSearch({
      fields: ['text', 'pinyin'],
      storeFields: ['sections'],
      tokenize: (text, field) => (field === 'pinyin' ? pinyinTokens(text, read) : indexTokens(text)),
      processTerm: (term) => term,
    });
    engine.addAll(phrases.map(({ id, text, sections }) => ({ id, text, pinyin: text, sections })));
    const search = ({ tokens }: Wanted, options: SearchOptions): readonly string[] =>
      engine
        .search({ combineWith: 'AND', ...options, queries: [...tokens] }, { fields: ['text'], tokenize: (token) => [token], ...options })
        .slice(0, TOP)
        .map(({ id }) => id as string);
    return {
      words: (wanted) => search(wanted, {}),
      inSection: (wanted, sectionId) => search(wanted, { filter: ({ sections }) => (sections as readonly string[]).includes(sectionId) }),
      begun: (wanted) => search(wanted, { prefix: (token) => token === wanted.tokens.at(-1) }),
      spelt: (wanted) => search(wanted, { fields: ['pinyin'] }),
      misspelt: (wanted) => search(wanted, { combineWith: 'OR' }),
    };
  },
};
