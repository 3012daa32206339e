import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createDexiePhraseLibrary } from '../../../lib/phrases/dexie-phrase-library.ts';

const ROW = { id: 'own-old', text: '旧库里的一句。', textKey: '旧库里的一句。', sections: ['tasks'], documentTypes: [], fields: [], createdAt: 1, updatedAt: 2, uses: 3, lastUsedAt: 4, starred: true };

it('brings a database of version 1 up with all that is in it', async () => {
  const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('nigao', dexie);
  old.version(1).stores({ phrases: 'id, &textKey, createdAt', starterUses: 'id' });
  await old.table('phrases').add(ROW);
  await old.table('starterUses').add({ id: 't-any', uses: 5, lastUsedAt: 6 });
  old.close();

  const library = createDexiePhraseLibrary({ packs: [], dexie });
  const { textKey: _key, ...phrase } = ROW;
  expect(await library.contents()).toEqual({ phrases: [phrase], starterUses: [{ id: 't-any', uses: 5, lastUsedAt: 6 }], sources: [] });
  expect((await library.update('own-old', { tags: ['常用'], folder: '帮扶' })).folder).toBe('帮扶');
  library.close();
});
