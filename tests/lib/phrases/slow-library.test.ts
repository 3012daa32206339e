import { expect, it } from 'vitest';
import { createMemoryPhraseStore } from '../../../lib/phrases/memory-phrase-store.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { StoredPhraseLibrary } from '../../../lib/phrases/stored-phrase-library.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

it('answers from what is read so far while a large library is still being read', async () => {
  const store = createMemoryPhraseStore();
  const library = new StoredPhraseLibrary(store, { packs: STARTER_PACKS });
  await library.add({ text: '慰问一线职工，送上蓝莓干。' });
  const { promise: read, resolve: go } = Promise.withResolvers<void>();
  const slow = new StoredPhraseLibrary(Object.assign(Object.create(store) as typeof store, { load: () => read.then(() => store.load()) }), { packs: STARTER_PACKS });
  const texts = async (words: string) => (await slow.suggest({ before: '', words }, EMPTY_PROFILE)).map(({ text }) => text);
  expect((await texts('慰问')).length).toBeGreaterThan(0);
  expect(await texts('蓝莓干')).not.toContain('慰问一线职工，送上蓝莓干。');
  go();
  expect(await slow.list()).toHaveLength(1);
  expect(await texts('蓝莓干')).toContain('慰问一线职工，送上蓝莓干。');
});
