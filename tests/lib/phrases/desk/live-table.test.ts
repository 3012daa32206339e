import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveTable } from '../../../../lib/phrases/desk/live-table.ts';
import type { PersonalPhrase } from '../../../../lib/phrases/phrase.ts';
import type { PhraseStore } from '../../../../lib/phrases/phrase-store.ts';
import { openDesk } from './open-desk.ts';

/** More than two pieces of what is read at a time. */
const COUNT = 10_007;

const phrase = (at: number): PersonalPhrase => ({ id: `own-${at}`, text: `第${at}句。`, sections: [], documentTypes: [], fields: [], createdAt: Math.floor(at / 3), updatedAt: 1, uses: 0, lastUsedAt: 0, starred: false });

const stores: PhraseStore[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of stores.splice(0)) store.close();
});

async function filled(factory?: IDBFactory): Promise<PhraseStore> {
  const { store } = openDesk(factory);
  stores.push(store);
  await store.restoreContents({ phrases: Array.from({ length: COUNT }, (_none, at) => phrase(at)), starterUses: [], sources: [] }, 'replace');
  return store;
}

describe.each([
  ['memory', () => filled()],
  ['IndexedDB', () => filled(new IDBFactory())],
])('the table over %s', (_name, open) => {
  it('is read piece by piece, none left out and none twice', async () => {
    const store = await open();
    const page = vi.spyOn(store, 'page');
    const table = await new LiveTable(store).read();
    expect(table.size).toBe(COUNT);
    expect(page).toHaveBeenCalledTimes(3);
    expect(new Set(table.ids({}, 0, COUNT)).size).toBe(COUNT);
  });

  it('shows its beginning before all is read, in the order it has afterwards', async () => {
    const store = await open();
    const table = new LiveTable(store);
    const early = await table.rows({}, 0, 100);
    await table.read();
    expect(await table.rows({}, 0, 100)).toEqual(early);
    expect(early.total).toBe(COUNT);
    expect(early.rows[0]?.phrase.id).toBe('own-10006');
  });

  it('follows what changes, and reads all anew where too much did', async () => {
    const store = await open();
    const table = new LiveTable(store);
    expect((await table.rows({ words: '第5句' }, 0, 9)).total).toBe(1);
    await store.change('own-5', (before) => ({ ...before, text: '另一句。' }));
    await store.remove('own-6');
    await table.follow(['own-5', 'own-6']);
    expect((await table.read()).size).toBe(COUNT - 1);
    expect((await table.rows({ words: '第5句' }, 0, 9)).total).toBe(0);
    await store.restoreContents({ phrases: [phrase(1)], starterUses: [], sources: [] }, 'replace');
    await table.follow(null);
    expect((await table.rows({ words: '句' }, 0, 9)).total).toBe(1);
  });

  it('is deleted whole and put back', async () => {
    const store = await open();
    const ids = Array.from({ length: COUNT }, (_none, at) => `own-${at}`);
    const { before } = await store.rewrite({ ids }, () => ({ remove: ids }));
    expect([before.length, (await store.newest(1)).total]).toEqual([COUNT, 0]);
    const { after } = await store.rewrite({ ids: [] }, () => ({ put: before }));
    expect(after).toHaveLength(COUNT);
    expect((await store.newest(1)).phrases).toEqual([phrase(COUNT - 1)]);
  });
});

it('tries again after it could not be read', async () => {
  const store = await filled();
  const table = new LiveTable(store);
  vi.spyOn(store, 'page').mockRejectedValueOnce(new Error('made to fail'));
  await expect(table.read()).rejects.toThrow('made to fail');
  expect((await table.read()).size).toBe(COUNT);
});
