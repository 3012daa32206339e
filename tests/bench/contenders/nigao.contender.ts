import type { PersonalPhrase, SuggestQuery } from '../../../lib/phrases/phrase.ts';
import { PhraseIndex } from '../../../lib/phrases/phrase-index.ts';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { suggestPhrases } from '../../../lib/phrases/suggest-phrases.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import type { BuiltIndex, Contender, Wanted } from './contender.ts';
import { TOP } from './contender.ts';

/** The day on which all is asked, so that recency is the same in every run. */
export const TODAY = new Date(2026, 10, 21);

/** What the product does: suggestions ranked, slots filled, matches marked. */
export const nigao: Contender & { readonly suggest: (index: PhraseIndex, query: SuggestQuery) => readonly string[]; readonly index: (phrases: readonly PersonalPhrase[]) => PhraseIndex } = {
  index(phrases) {
    const index = new PhraseIndex();
    for (const phrase of phrases) index.setPersonal(phrase);
    return index;
  },
  suggest: (index, query) => suggestPhrases(index, { limit: TOP, ...query }, EMPTY_PROFILE, TODAY).map(({ id }) => id),
  async build(phrases) {
    const index = await readyIndex(phrases);
    const suggest = (words: string, sectionId?: string): readonly string[] => nigao.suggest(index, { before: '', words, ...(sectionId === undefined ? {} : { sectionId }) });
    return sameForAll(({ typed }, sectionId) => suggest(typed, sectionId));
  },
};

/** Its word search alone, which is what the other engines do. */
export const nigaoSearch: Contender = {
  async build(phrases) {
    const index = await readyIndex(phrases);
    return sameForAll(({ typed }, sectionId) => {
      const within = sectionId === undefined ? undefined : index.matching({ sectionId });
      return index.search(typed, { within, most: TOP }).slice(0, TOP).flatMap(({ number }) => index.at(number)?.phrase.id ?? []);
    });
  },
};

/** What is built when it is first asked for belongs to the build. */
async function readyIndex(phrases: readonly PersonalPhrase[]): Promise<PhraseIndex> {
  const index = nigao.index(phrases);
  nigao.suggest(index, { before: '' });
  index.readPinyinWith(await loadPinyinReader());
  nigao.suggest(index, { before: '', words: 'zhigong' });
  return index;
}

function sameForAll(find: (wanted: Wanted, sectionId?: string) => readonly string[]): BuiltIndex {
  return { words: find, inSection: find, begun: find, spelt: find, misspelt: find };
}
