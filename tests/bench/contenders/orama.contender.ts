import type { Tokenizer } from '@orama/orama';
import { create, insert, search } from '@orama/orama';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { indexTokens } from '../../../lib/phrases/tokenizer.ts';
import type { Contender, Wanted } from './contender.ts';
import { TOP } from './contender.ts';
import { pinyinTokens } from './pinyin-tokens.ts';

/**
 * Sections as an enum, which is what filters fastest. Orama always takes a token as the beginning of
 * a word: “exact” means whole words between blanks, of which Chinese has none.
 */
export const orama: Contender = {
  async build(phrases) {
    const read = await loadPinyinReader();
    const tokenizer: Tokenizer = {
      language: 'chinese',
      normalizationCache: new Map(),
      // What is asked comes as tokens with blanks between, and without a property.
      tokenize: (text, _language, property) => (property === undefined ? text.split(' ') : property === 'pinyin' ? pinyinTokens(text, read) : indexTokens(text)),
    };
    const database = create({ schema: { text: 'string', pinyin: 'string', sections: 'enum[]' } as const, components: { tokenizer } });
    for (const { id, text, sections } of phrases) await insert(database, { id, text, pinyin: text, sections: [...sections] });
    const find = ({ tokens }: Wanted, options: object): readonly string[] => {
      const results = search(database, { term: tokens.join(' '), properties: ['text'], threshold: 0, limit: TOP, ...options });
      if (results instanceof Promise) throw new TypeError('Orama searches at once as long as nothing in it is asynchronous.');
      return results.hits.map(({ id }) => id);
    };
    return {
      words: (wanted) => find(wanted, {}),
      inSection: (wanted, sectionId) => find(wanted, { where: { sections: { containsAny: [sectionId] } } }),
      begun: (wanted) => find(wanted, {}),
      spelt: (wanted) => find(wanted, { properties: ['pinyin'] }),
      misspelt: (wanted) => find(wanted, { threshold: 1 }),
    };
  },
};
