import { Document, Index } from 'flexsearch';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { indexTokens } from '../../../lib/phrases/tokenizer.ts';
import type { Contender, Wanted } from './contender.ts';
import { TOP } from './contender.ts';
import { pinyinTokens } from './pinyin-tokens.ts';

/** Tokens go in and are asked for as one text with blanks between, which is what FlexSearch takes. */
const OPTIONS = { encode: (text: string): string[] => text.split(' '), tokenize: 'strict' } as const;

/**
 * Documents with their section as a tag, and without contexts (on these phrases they double memory
 * and make nothing faster); word beginnings have an index of their own, as a “forward” one is slower for all else.
 */
export const flexsearch: Contender = {
  async build(phrases) {
    const read = await loadPinyinReader();
    const engine = new Document<{ id: string; text: string; sections: string[] }>({ document: { id: 'id', index: [{ field: 'text', ...OPTIONS }], tag: [{ field: 'sections' }] } });
    const forward = new Index({ ...OPTIONS, tokenize: 'forward' });
    const pinyin = new Index(OPTIONS);
    for (const { id, text, sections } of phrases) {
      const tokens = indexTokens(text).join(' ');
      engine.add({ id, text: tokens, sections: [...sections] });
      forward.add(id, tokens);
      pinyin.add(id, pinyinTokens(text, read).join(' '));
    }
    const search = ({ tokens }: Wanted, options: object): readonly string[] =>
      engine.search(tokens.join(' '), { limit: TOP, pluck: 'text', ...options }) as unknown as readonly string[];
    return {
      words: (wanted) => search(wanted, {}),
      inSection: (wanted, sectionId) => search(wanted, { tag: { sections: sectionId } }),
      begun: ({ tokens }) => forward.search(tokens.join(' '), { limit: TOP }) as readonly string[],
      spelt: ({ tokens }) => pinyin.search(tokens.join(' '), { limit: TOP }) as readonly string[],
      misspelt: (wanted) => search(wanted, { suggest: true }),
    };
  },
};
