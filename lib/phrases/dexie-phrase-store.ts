import { MAX_LIBRARY_PHRASES, invalidPhrase, libraryError, libraryFull } from './library-error.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { PhraseDatabase, PhraseRow } from './phrase-database.ts';
import type { Table } from 'dexie';
import type { PhraseStore } from './phrase-store.ts';
import { textKey } from './text-normalization.ts';

/** Most changed ids named to other contexts; beyond, they read everything anew. */
const MOST_TOLD = 2_000;

/** Rows from which working on all of them is sooner done than one by one. */
const MANY = 2_000;

/** The store over IndexedDB. Contexts of one origin tell each other of changes over a BroadcastChannel. */
export function createDexiePhraseStore(database: PhraseDatabase): PhraseStore {
  const { phrases, starterUses, sources, importFiles, importBytes } = database;
  const channel = openChannel(`${database.name}-phrases`);

  const write = async <T>(work: () => Promise<T>, changed: (result: T) => readonly string[]): Promise<T> => {
    const result = await guarded(database, () => database.transaction('rw', [phrases, starterUses, sources, importFiles, importBytes], work));
    const ids = changed(result);
    if (ids.length > 0) channel?.postMessage({ changed: ids.length > MOST_TOLD ? null : ids });
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
            throw libraryFull();
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

    hasSource: (hash) => guarded(database, async () => (await sources.get({ hash })) !== undefined),

    addDocument: (source, found, queued) =>
      write(
        async () => {
          if ((await sources.get({ hash: source.hash })) !== undefined) return null;
          const added = await addNew(phrases, found);
          const stored = { ...source, taken: added.length, duplicates: source.duplicates + found.length - added.length };
          await sources.add(stored);
          if (queued !== undefined) {
            await importFiles.update(queued, { outcome: { kind: 'taken', taken: stored.taken, duplicates: stored.duplicates } });
            await importBytes.delete(queued);
          }
          return { source: stored, phrases: added };
        },
        (result) => result?.phrases.map(({ id }) => id) ?? [],
      ),

    page: (after, limit) =>
      guarded(database, async () => (await (after === null ? phrases.orderBy('id') : phrases.where('id').above(after)).limit(limit).toArray()).map(fromRow)),

    sources: () => guarded(database, () => sources.toArray()),

    newest: (limit) =>
      guarded(database, () =>
        database.transaction('r', phrases, async () => ({ total: await phrases.count(), phrases: (await phrases.orderBy('createdAt').reverse().limit(limit).toArray()).map(fromRow) })),
      ),

    rewrite: (asked, plan) =>
      write(
        async () => {
          const found = ('sourceId' in asked ? await phrases.where('sourceId').equals(asked.sourceId).toArray() : await rowsOf(phrases, asked.ids)).map(fromRow);
          const { put = [], remove = [], putSources = [], removeSources = [] } = plan(found, await sources.toArray());
          const read = new Map(found.map((phrase) => [phrase.id, phrase]));
          const touched = [...new Set([...remove, ...put.map(({ id }) => id)])];
          for (const row of await rowsOf(phrases, touched.filter((id) => !read.has(id)))) read.set(row.id, fromRow(row));
          const before = touched.flatMap((id) => read.get(id) ?? []);
          // Emptying is much sooner done than removing one by one.
          const gone = [...new Set(remove)].filter((id) => read.has(id));
          await (gone.length === (await phrases.count()) ? phrases.clear() : phrases.bulkDelete(gone));
          const after = await putFitting(phrases, put);
          await sources.bulkDelete([...removeSources]);
          await sources.bulkPut([...putSources]);
          return { before, after };
        },
        ({ before, after }) => [...new Set([...before, ...after].map(({ id }) => id))],
      ),

    contents: () =>
      guarded(database, () =>
        database.transaction('r', phrases, starterUses, sources, async () => ({
          phrases: (await phrases.toArray()).map(fromRow),
          starterUses: await starterUses.toArray(),
          sources: await sources.toArray(),
        })),
      ),

    restoreContents: (contents, mode) =>
      write(
        async () => {
          const before = mode === 'replace' ? await phrases.toCollection().primaryKeys() : [];
          if (mode === 'replace') await Promise.all([phrases.clear(), starterUses.clear(), sources.clear()]);
          const added = await addNew(phrases, contents.phrases);
          await addMissing(starterUses, contents.starterUses);
          const hashes = new Set((await sources.toArray()).map(({ hash }) => hash));
          await addMissing(sources, contents.sources.filter(({ hash }) => !hashes.has(hash)));
          return { ids: [...before, ...added.map(({ id }) => id)], added: added.length };
        },
        ({ ids }) => ids,
      ).then(({ added }) => added),

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
      const onMessage = (event: MessageEvent<{ changed: readonly string[] | null }>): void => listener(event.data.changed);
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },

    close: () => {
      channel?.close();
      database.close();
    },
  };
}

/** Adds the phrases whose id and text are new, and says which. */
async function addNew(table: Table<PhraseRow, string>, found: readonly PersonalPhrase[]): Promise<readonly PersonalPhrase[]> {
  const rows = found.map(toRow);
  const empty = (await table.count()) === 0;
  const keys = new Set(empty ? [] : await table.where('textKey').anyOf(rows.map((row) => row.textKey)).keys());
  const ids = new Set(empty ? [] : await table.where('id').anyOf(rows.map((row) => row.id)).primaryKeys());
  const fresh = rows.filter((row) => {
    if (keys.has(row.textKey) || ids.has(row.id)) return false;
    keys.add(row.textKey);
    ids.add(row.id);
    return true;
  });
  if ((await table.count()) + fresh.length > MAX_LIBRARY_PHRASES) throw libraryFull();
  await table.bulkAdd(fresh);
  return fresh.map(fromRow);
}

/** The rows of these ids; many are sooner found among all than one by one. */
async function rowsOf(table: Table<PhraseRow, string>, ids: readonly string[]): Promise<readonly PhraseRow[]> {
  if (ids.length < MANY || ids.length * 2 < (await table.count())) return (await table.bulkGet([...ids])).flatMap((row) => row ?? []);
  const wanted = new Set(ids);
  return (await table.toArray()).filter(({ id }) => wanted.has(id));
}

/** Writes phrases over those of their ids, without the ones whose text another phrase has. */
async function putFitting(table: Table<PhraseRow, string>, wanted: readonly PersonalPhrase[]): Promise<readonly PersonalPhrase[]> {
  const rows = wanted.map(toRow);
  const owners = new Map<string, string>();
  if ((await table.count()) > 0) {
    await table
      .where('textKey')
      .anyOf(rows.map((row) => row.textKey))
      .each(({ textKey: key, id }) => owners.set(key, id));
  }
  const fitting = rows.filter((row) => {
    if ((owners.get(row.textKey) ?? row.id) !== row.id) return false;
    owners.set(row.textKey, row.id);
    return true;
  });
  await table.bulkPut(fitting);
  if ((await table.count()) > MAX_LIBRARY_PHRASES) throw libraryFull();
  return fitting.map(fromRow);
}

async function addMissing<T extends { readonly id: string }>(table: Table<T, string>, rows: readonly T[]): Promise<void> {
  const known = new Set(await table.where('id').anyOf(rows.map((row) => row.id)).primaryKeys());
  await table.bulkAdd(rows.filter((row) => !known.has(row.id)));
}

/**
 * Runs a database call. Opening first is free while it is open, and revives a connection that could
 * not be opened before or that the browser closed.
 */
export async function guarded<T>(database: PhraseDatabase, work: () => PromiseLike<T>): Promise<T> {
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
