import { expect, it } from 'vitest';
import { createMemoryPhraseStore } from '../../../lib/phrases/memory-phrase-store.ts';
import { MAX_LIBRARY_PHRASES } from '../../../lib/phrases/library-error.ts';
import { personalPhrase } from '../../../lib/phrases/new-phrase.ts';

it('takes so many phrases and no more, and says so', async () => {
  const store = createMemoryPhraseStore();
  const template = personalPhrase({ text: '一句。' }, 0);
  for (let i = 0; i < MAX_LIBRARY_PHRASES; i++) await store.add({ ...template, id: `own-${i}`, text: `第${i}句。` });
  const oneMore = { ...template, id: 'own-more', text: '再来一句。' };
  await expect(store.add(oneMore)).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('最多') });
  await store.remove('own-0');
  expect(await store.add(oneMore)).toBe(oneMore);
});
