import { invalidPhrase, libraryError } from './library-error.ts';
import { MAX_LIBRARY_PHRASES } from './new-phrase.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { PhraseDatabase, PhraseRow } from './phrase-database.ts';
import type { PhraseStore } from './phrase-store.ts';
import { textKey } from './text-normalization.ts';

/** The store over IndexedDB. Contexts of one origin tell each other of changes over a BroadcastChannel. */
export function createDexiePhraseStore(database: PhraseDatabase): PhraseStore {
  const { phrases, starterUses } = database;
  const channel = openChannel(`${database.name}-phrases`);

  const write = async <T>(work: () => Promise<T>, changed: (result: T) => readonly string[]): Promise<T> => {
    const result = await guarded(database, () => database.transaction('rw', phrases, starterUses, work));
    const ids = changed(result);
    if (ids.length > 0) channel?.postMessage({ changed: ids });
    return result;
  };

  return {
    load: () =>
      guarded(database, async () => ({
        phrases: (await phrases.toArray()).map(fromRow),
        starterUses: await starterUses.toArray(),
      })),

    get: (ids) =>
      guarded(database, async () => ({
        phrases: (await phrases.bulkGet([...ids])).flatMap((row) => (row ? [fromRow(row)] : [])),
        starterUses: (await starterUses.bulkGet([...ids])).flatMap((use) => use ?? []),
      })),

    add: (phrase) =>
      write(
        async () => {
          const row = toRow(phrase);
          const same = (await phrases.get(phrase.id)) ?? (await phrases.get({ textKey: row.textKey }));
          if (same !== undefined) return fromRow(same);
          if ((await phrases.count()) >= MAX_LIBRARY_PHRASES) {
            throw invalidPhrase(`个人词句最多 ${MAX_LIBRARY_PHRASES} 条，请先删去一些`);
          }
          await phrases.add(row);
          return phrase;
        },
        (stored) => [stored.id],
      ),

    change: (id, change) =>
      write(
        async () => {
          const row = await phrases.get(id);
          if (row === undefined) throw invalidPhrase('这条词句已不在个人词句库里');
          const after = change(fromRow(row));
          const same = await phrases.get({ textKey: textKey(after.text) });
          if (same !== undefined && same.id !== id) throw invalidPhrase('个人词句库里已有相同的词句');
          await phrases.put(toRow(after));
          return after;
        },
        (stored) => [stored.id],
      ),

    remove: (id) =>
      write(
        async () => {
          const row = await phrases.get(id);
          await phrases.delete(id);
          return row === undefined ? null : fromRow(row);
        },
        (removed) => (removed === null ? [] : [id]),
      ),

    recordUse: (id, at) =>
      write(
        async () => {
          const row = await phrases.get(id);
          if (row !== undefined) await phrases.put({ ...row, uses: row.uses + 1, lastUsedAt: at });
          else await starterUses.put({ id, uses: ((await starterUses.get(id))?.uses ?? 0) + 1, lastUsedAt: at });
        },
        () => [id],
      ),

    subscribe: (listener) => {
      const onMessage = (event: MessageEvent<{ changed: readonly string[] }>): void => listener(event.data.changed);
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },

    close: () => {
      channel?.close();
      database.close();
    },
  };
}

/**
 * Runs a database call. Opening first is free while it is open, and revives a connection that could
 * not be opened before or that the browser closed.
 */
async function guarded<T>(database: PhraseDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    await database.open();
    return await work();
  } catch (failure) {
    throw libraryError(failure);
  }
}

function openChannel(name: string): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  // In Node an open channel would keep the process alive; browsers have no such method.
  (channel as { unref?: () => void }).unref?.();
  return channel;
}

function toRow(phrase: PersonalPhrase): PhraseRow {
  return { ...phrase, textKey: textKey(phrase.text) };
}

function fromRow(row: PhraseRow): PersonalPhrase {
  const { textKey: _key, ...phrase } = row;
  return phrase;
}
