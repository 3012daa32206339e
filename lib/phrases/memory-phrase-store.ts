import { MAX_LIBRARY_PHRASES, invalidPhrase, libraryFull } from './library-error.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { DocumentSource, StarterUse } from './phrase-archive.ts';
import type { PhraseStore } from './phrase-store.ts';
import { textKey } from './text-normalization.ts';

/** A store that lives as long as its context: for Node, and where nothing may be kept. */
export function createMemoryPhraseStore(): PhraseStore {
  const phrases = new Map<string, PersonalPhrase>();
  const idByKey = new Map<string, string>();
  const uses = new Map<string, StarterUse>();
  const sources = new Map<string, DocumentSource>();

  const put = (phrase: PersonalPhrase): boolean => {
    const key = textKey(phrase.text);
    if (phrases.has(phrase.id) || idByKey.has(key)) return false;
    phrases.set(phrase.id, phrase);
    idByKey.set(key, phrase.id);
    return true;
  };

  const drop = (id: string): PersonalPhrase | null => {
    const phrase = phrases.get(id);
    if (phrase === undefined) return null;
    phrases.delete(id);
    idByKey.delete(textKey(phrase.text));
    return phrase;
  };

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
      if (phrases.size >= MAX_LIBRARY_PHRASES) throw libraryFull();
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

    remove: async (id) => drop(id),

    hasSource: async (hash) => [...sources.values()].some((source) => source.hash === hash),

    addDocument: async (source, found) => {
      if (sources.has(source.id)) return null;
      if (phrases.size + found.length > MAX_LIBRARY_PHRASES) throw libraryFull();
      const added = found.filter(put);
      const stored = { ...source, taken: added.length, duplicates: source.duplicates + found.length - added.length };
      sources.set(source.id, stored);
      return { source: stored, phrases: added };
    },

    page: async (after, limit) => [...phrases.values()].filter(({ id }) => after === null || id > after).sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit),

    newest: async (limit) => ({
      total: phrases.size,
      phrases: [...phrases.values()].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).slice(0, limit),
    }),

    sources: async () => [...sources.values()],

    rewrite: async (asked, plan) => {
      const found = 'sourceId' in asked ? [...phrases.values()].filter(({ sourceId }) => sourceId === asked.sourceId) : asked.ids.flatMap((id) => phrases.get(id) ?? []);
      const { put: wanted = [], remove = [], putSources = [], removeSources = [] } = plan(found, [...sources.values()]);
      const ids = new Set([...remove, ...wanted.map(({ id }) => id)]);
      const fresh = wanted.filter(({ id }) => !phrases.has(id)).length;
      if (phrases.size - remove.length + fresh > MAX_LIBRARY_PHRASES) throw libraryFull();
      const before = [...ids].flatMap((id) => phrases.get(id) ?? []);
      for (const id of ids) drop(id);
      const after = wanted.filter(put);
      for (const id of removeSources) sources.delete(id);
      for (const source of putSources) sources.set(source.id, source);
      return { before, after };
    },

    contents: async () => ({ phrases: [...phrases.values()], starterUses: [...uses.values()], sources: [...sources.values()] }),

    restoreContents: async (contents, mode) => {
      if ((mode === 'replace' ? 0 : phrases.size) + contents.phrases.length > MAX_LIBRARY_PHRASES) throw libraryFull();
      if (mode === 'replace') for (const map of [phrases, idByKey, uses, sources]) map.clear();
      const added = contents.phrases.filter(put).length;
      for (const use of contents.starterUses) if (!uses.has(use.id)) uses.set(use.id, use);
      for (const source of contents.sources) if (![...sources.values()].some(({ id, hash }) => id === source.id || hash === source.hash)) sources.set(source.id, source);
      return added;
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
