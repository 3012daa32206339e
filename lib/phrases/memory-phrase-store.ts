import { invalidPhrase } from './library-error.ts';
import { MAX_LIBRARY_PHRASES } from './new-phrase.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { PhraseStore, StarterUse } from './phrase-store.ts';
import { textKey } from './text-normalization.ts';

/** A store that lives as long as its context: for Node, and where nothing may be kept. */
export function createMemoryPhraseStore(): PhraseStore {
  const phrases = new Map<string, PersonalPhrase>();
  const idByKey = new Map<string, string>();
  const uses = new Map<string, StarterUse>();

  return {
    load: async () => ({ phrases: [...phrases.values()], starterUses: [...uses.values()] }),

    get: async (ids) => ({
      phrases: ids.flatMap((id) => phrases.get(id) ?? []),
      starterUses: ids.flatMap((id) => uses.get(id) ?? []),
    }),

    add: async (phrase) => {
      const key = textKey(phrase.text);
      const same = phrases.get(phrase.id) ?? phrases.get(idByKey.get(key) ?? '');
      if (same !== undefined) return same;
      if (phrases.size >= MAX_LIBRARY_PHRASES) throw invalidPhrase(`个人词句最多 ${MAX_LIBRARY_PHRASES} 条，请先删去一些`);
      phrases.set(phrase.id, phrase);
      idByKey.set(key, phrase.id);
      return phrase;
    },

    change: async (id, change) => {
      const before = phrases.get(id);
      if (before === undefined) throw invalidPhrase('这条词句已不在个人词句库里');
      const after = change(before);
      const key = textKey(after.text);
      if ((idByKey.get(key) ?? id) !== id) throw invalidPhrase('个人词句库里已有相同的词句');
      idByKey.delete(textKey(before.text));
      idByKey.set(key, id);
      phrases.set(id, after);
      return after;
    },

    remove: async (id) => {
      const phrase = phrases.get(id);
      if (phrase === undefined) return null;
      phrases.delete(id);
      idByKey.delete(textKey(phrase.text));
      return phrase;
    },

    recordUse: async (id, at) => {
      const phrase = phrases.get(id);
      if (phrase === undefined) uses.set(id, { id, uses: (uses.get(id)?.uses ?? 0) + 1, lastUsedAt: at });
      else phrases.set(id, { ...phrase, uses: phrase.uses + 1, lastUsedAt: at });
    },

    subscribe: () => () => undefined,
    close: () => undefined,
  };
}
