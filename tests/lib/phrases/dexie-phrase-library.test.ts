import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDexiePhraseLibrary } from '../../../lib/phrases/dexie-phrase-library.ts';
import type { OpenPhraseLibrary } from '../../../lib/phrases/stored-phrase-library.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { phraseLibraryContract } from './phrase-library.contract.ts';
import { TINY_PACK } from './tiny-pack.ts';

const opened: OpenPhraseLibrary[] = [];
let databases = 0;

function openLibrary(indexedDB: IDBFactory, databaseName = `nigao-${databases++}`, packs = [TINY_PACK]): OpenPhraseLibrary {
  const library = createDexiePhraseLibrary({ packs, databaseName, dexie: { indexedDB, IDBKeyRange } });
  opened.push(library);
  return library;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const library of opened.splice(0)) library.close();
});

phraseLibraryContract('the Dexie library', (options) => {
  const library = createDexiePhraseLibrary({
    ...options,
    databaseName: `nigao-${databases++}`,
    dexie: { indexedDB: new IDBFactory(), IDBKeyRange },
  });
  opened.push(library);
  return library;
});

/** An IndexedDB call that fails as browsers fail. */
function failing(name: string): () => never {
  return () => {
    throw new DOMException('made to fail', name);
  };
}

describe('the Dexie library', () => {
  it('finds everything again after a restart', async () => {
    const factory = new IDBFactory();
    const before = openLibrary(factory, 'kept');
    const { id } = await before.add({ text: '办好读书角。', sections: ['tasks'] });
    await before.update(id, { starred: true });
    await before.recordUse('t-task-app');
    const kept = await before.list();
    before.close();
    const after = openLibrary(factory, 'kept');
    const ids = (await after.suggest({ before: '', sectionId: 'tasks' }, EMPTY_PROFILE)).map((suggestion) => suggestion.id);
    expect(new Set(ids.slice(0, 2))).toEqual(new Set([id, 't-task-app']));
    expect(await after.list()).toEqual(kept);
  });

  it('hears of changes made in another context', async () => {
    const factory = new IDBFactory();
    const [here, there] = [openLibrary(factory, 'shared'), openLibrary(factory, 'shared')];
    const seen = async (words: string) => (await there.suggest({ before: '', words }, EMPTY_PROFILE)).map((hit) => hit.text);
    expect(await seen('读书角')).toEqual([]);
    const { id } = await here.add({ text: '办好读书角。' });
    await vi.waitFor(async () => expect(await seen('读书角')).toEqual(['办好读书角。']));
    await here.update(id, { text: '用好读书角。' });
    await vi.waitFor(async () => expect(await seen('读书角')).toEqual(['用好读书角。']));
    await here.remove(id);
    await vi.waitFor(async () => expect(await there.list()).toEqual([]));
  });

  it('does not double what two contexts add at once', async () => {
    const factory = new IDBFactory();
    const [here, there] = [openLibrary(factory, 'raced'), openLibrary(factory, 'raced')];
    const [a, b] = await Promise.all([here.add({ text: '同一句。' }), there.add({ text: '同一句。' })]);
    expect(a).toEqual(b);
  });

  it('says when the disk is full, and has changed nothing', async () => {
    const library = openLibrary(new IDBFactory());
    const kept = await library.add({ text: '先存的一句。' });
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(failing('QuotaExceededError'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing('QuotaExceededError'));
    const full = { name: 'AssistantError', code: 'storage-full' };
    await expect(library.add({ text: '存不下的一句。' })).rejects.toMatchObject(full);
    await expect(library.update(kept.id, { starred: true })).rejects.toMatchObject(full);
    await expect(library.recordUse('t-any')).rejects.toMatchObject(full);
    add.mockRestore();
    put.mockRestore();
    expect(await library.list()).toEqual([kept]);
    expect(await library.suggest({ before: '', words: '存不下' }, EMPTY_PROFILE)).toEqual([]);
    expect((await library.add({ text: '又存得下了。' })).text).toBe('又存得下了。');
  });

  it('serves the packs while storage cannot be used, and comes back when it can', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open').mockImplementation(failing('SecurityError'));
    const library = openLibrary(factory);
    const unavailable = { name: 'AssistantError', code: 'storage-unavailable' };
    expect((await library.suggest({ before: '', sectionId: 'goals' }, EMPTY_PROFILE)).length).toBeGreaterThan(0);
    await expect(library.list()).rejects.toMatchObject(unavailable);
    await expect(library.add({ text: '一句。' })).rejects.toMatchObject(unavailable);
    await expect(library.recordUse('t-any')).rejects.toMatchObject(unavailable);
    open.mockRestore();
    expect((await library.add({ text: '一句。' })).text).toBe('一句。');
    expect(await library.list()).toHaveLength(1);
  });

  it('says so where there is no IndexedDB at all', async () => {
    const library = createDexiePhraseLibrary({ packs: [TINY_PACK] });
    expect((await library.suggest({ before: '', words: '母婴室' }, EMPTY_PROFILE))[0]?.id).toBe('t-task-women');
    await expect(library.list()).rejects.toMatchObject({ code: 'storage-unavailable' });
    library.close();
  });

  it('leaves a database of a newer nigao alone', async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve, reject) => {
      const request = factory.open('newer', 990);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
      request.addEventListener('error', () => reject(request.error ?? new Error('The database did not open.')));
    });
    const library = openLibrary(factory, 'newer');
    await expect(library.add({ text: '一句。' })).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect((await factory.databases()).find(({ name }) => name === 'newer')?.version).toBe(990);
  });
});
