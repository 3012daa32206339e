import { describe, expect, it } from 'vitest';
import type { SuggestQuery } from '../../../lib/phrases/phrase.ts';
import type { NewPhrase } from '../../../lib/phrases/phrase-library.ts';
import type { OpenPhraseLibrary, PhraseLibraryOptions } from '../../../lib/phrases/stored-phrase-library.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { TINY_PACK } from './tiny-pack.ts';

const START = Date.UTC(2026, 10, 21);

/** A library whose clock goes one second with every look at it. */
function setUp(open: (options: PhraseLibraryOptions) => OpenPhraseLibrary) {
  let at = START;
  const now = () => new Date((at += 1_000));
  const library = open({ packs: [TINY_PACK], now });
  const ids = async (query: Partial<SuggestQuery>) =>
    (await library.suggest({ before: '', ...query }, EMPTY_PROFILE)).map((suggestion) => suggestion.id);
  return { library, ids };
}

/** What every phrase library does, whatever it keeps its phrases in. `open` gives an empty one each time. */
export function phraseLibraryContract(name: string, open: (options: PhraseLibraryOptions) => OpenPhraseLibrary): void {
  describe(`${name} as a phrase library`, () => {
    it('starts with the packs and nothing of one’s own', async () => {
      const { library, ids } = setUp(open);
      expect(await library.list()).toEqual([]);
      expect((await ids({ sectionId: 'goals' }))[0]).toMatch(/^t-goal/);
    });

    it('adds a phrase, cleaned, and suggests it at once', async () => {
      const { library, ids } = setUp(open);
      expect(await ids({ words: '读书角' })).toEqual([]);
      const phrase = await library.add({ text: '\u200b 办好读书角。\r\n', sections: ['tasks'], fields: ['culture'] });
      expect(phrase).toMatchObject({ text: '办好读书角。', sections: ['tasks'], documentTypes: [], fields: ['culture'], uses: 0, lastUsedAt: 0, starred: false });
      expect(phrase.createdAt).toBeGreaterThan(START);
      expect(await ids({ words: '读书角' })).toEqual([phrase.id]);
      expect(await library.list()).toEqual([phrase]);
    });

    it('lists the newest first', async () => {
      const { library } = setUp(open);
      for (const text of ['甲句。', '乙句。', '丙句。']) await library.add({ text });
      expect((await library.list()).map((phrase) => phrase.text)).toEqual(['丙句。', '乙句。', '甲句。']);
    });

    it('returns a phrase it has instead of doubling it', async () => {
      const { library } = setUp(open);
      const first = await library.add({ text: '办好ＡＰＰ，读书角。' });
      expect(await library.add({ text: ' 办好app,\n读书角。 ', sections: ['goals'] })).toEqual(first);
      expect(await library.list()).toHaveLength(1);
    });

    it('adds two at the same time without doubling', async () => {
      const { library } = setUp(open);
      const [a, b] = await Promise.all([library.add({ text: '同一句。' }), library.add({ text: '同一句。' })]);
      expect(a).toEqual(b);
      expect(await library.list()).toHaveLength(1);
    });

    it('changes text, tags and star, and keeps the rest', async () => {
      const { library, ids } = setUp(open);
      const before = await library.add({ text: '办好读书角。', sections: ['tasks'] });
      const after = await library.update(before.id, { text: '办好健身房。', starred: true });
      expect(after).toEqual({ ...before, text: '办好健身房。', starred: true, updatedAt: after.updatedAt });
      expect(after.updatedAt).toBeGreaterThan(before.updatedAt);
      expect(await ids({ words: '读书角' })).toEqual([]);
      expect(await ids({ words: '健身房' })).toEqual([before.id]);
      expect(await library.list()).toEqual([after]);
    });

    it('lets the same text be written with other punctuation marks of its own', async () => {
      const { library } = setUp(open);
      const { id } = await library.add({ text: '办好读书角.' });
      expect((await library.update(id, { text: '办好读书角．' })).text).toBe('办好读书角．');
    });

    it('removes, tells what it removed, and restores it as it was', async () => {
      const { library, ids } = setUp(open);
      const { id } = await library.add({ text: '办好读书角。' });
      await library.recordUse(id);
      const removed = await library.remove(id);
      expect(removed).toMatchObject({ id, uses: 1 });
      expect(await library.remove(id)).toBeNull();
      expect([await library.list(), await ids({ words: '读书角' })]).toEqual([[], []]);
      if (removed === null) throw new Error('Nothing was removed.');
      await library.restore(removed);
      await library.restore(removed);
      expect(await library.list()).toEqual([removed]);
      expect(await ids({ words: '读书角' })).toEqual([id]);
    });

    it('does not restore beside the same text saved anew', async () => {
      const { library } = setUp(open);
      const { id } = await library.add({ text: '办好读书角。' });
      const removed = await library.remove(id);
      const again = await library.add({ text: '办好读书角。' });
      if (removed !== null) await library.restore(removed);
      expect(await library.list()).toEqual([again]);
    });

    it('counts uses of own and of starter phrases, and ranks by them', async () => {
      const { library, ids } = setUp(open);
      const own = await library.add({ text: '办好读书角。', sections: ['tasks'] });
      await library.recordUse(own.id);
      await library.recordUse(own.id);
      const [listed] = await library.list();
      expect(listed).toMatchObject({ uses: 2 });
      expect(listed?.lastUsedAt).toBeGreaterThan(own.createdAt);
      for (let i = 0; i < 8; i++) await library.recordUse('t-task-app');
      expect((await ids({ sectionId: 'tasks' })).slice(0, 2)).toEqual(['t-task-app', own.id]);
      expect(await library.list()).toHaveLength(1);
    });

    it('shrugs at the use of a phrase that is gone', async () => {
      const { library } = setUp(open);
      await library.recordUse('own-gone');
      expect(await library.list()).toEqual([]);
    });

    it.each([
      ['nothing', { text: '' }],
      ['blanks', { text: ' \n\u200b ' }],
      ['too much', { text: '长'.repeat(5_001) }],
      ['far too much', { text: '长'.repeat(5_000_000) }],
      ['no text at all', {}],
      ['a number', { text: 5 }],
      ['nothing to read', null],
      ['a tag that is none', { text: '甲。', sections: ['<script>'] }],
      ['an unknown field', { text: '甲。', fields: ['sports'] }],
    ])('refuses to add %s and changes nothing', async (_name, phrase) => {
      const { library } = setUp(open);
      await expect(library.add(phrase as NewPhrase)).rejects.toMatchObject({ name: 'AssistantError', code: 'invalid-input' });
      expect(await library.list()).toEqual([]);
    });

    it('refuses wrong changes and changes nothing', async () => {
      const { library } = setUp(open);
      const a = await library.add({ text: '甲句。' });
      const b = await library.add({ text: '乙句。' });
      const refused = { code: 'invalid-input' };
      await expect(library.update(a.id, { text: '乙句。' })).rejects.toMatchObject(refused);
      await expect(library.update(a.id, { text: '' })).rejects.toMatchObject(refused);
      await expect(library.update('t-any', { starred: true })).rejects.toMatchObject(refused);
      await expect(library.update('own-gone', { starred: true })).rejects.toMatchObject(refused);
      await expect(library.restore({ ...a, id: 't-any' })).rejects.toMatchObject(refused);
      await expect(library.restore({ ...a, uses: -1 })).rejects.toMatchObject(refused);
      expect(await library.list()).toEqual([b, a]);
    });

    it('keeps emoji, rare characters and line breaks as they are', async () => {
      const { library } = setUp(open);
      const text = '第一段😀。\n第二段𠮷。';
      await library.add({ text });
      expect((await library.list())[0]?.text).toBe(text);
    });

    it('completes what is typed, and follows what is added, changed and removed', async () => {
      const { library } = setUp(open);
      expect(library.warmCompletion(5)).toBe(true);
      const draft = await library.openCompletion(EMPTY_PROFILE);
      expect(library.warmCompletion(1_000)).toBe(true);
      const offers = (before: string) => draft.complete({ before }).map(({ text }) => text).join('|');
      expect(offers('蓝鲸小')).toBe('');
      const { id } = await library.add({ text: '蓝鲸小屋每周开放。' });
      expect(offers('蓝鲸小')).toContain('屋');
      await library.update(id, { text: '白鹭园地按月轮换。' });
      expect(offers('蓝鲸小')).toBe('');
      expect(offers('白鹭园')).toContain('地');
      await library.remove(id);
      expect(offers('白鹭园')).not.toContain('地按月');
    });

    it('completes for several drafts and profiles, each with a memory of its own', async () => {
      const { library } = setUp(open);
      await library.add({ text: '{{单位}}的蓝鲸小屋每周开放。' });
      const profile = { ...EMPTY_PROFILE, unitName: '青松镇工会' };
      await library.prepareCompletion(profile);
      const offers = async (draft: string, before: string, own = profile) => (await library.complete({ draft, before }, own)).map(({ text }) => text).join('|');
      expect(await offers('a', '青松镇工')).toContain('会');
      expect(await offers('a', '金丝雀广场落成了。\n金丝雀')).toContain('广场');
      expect(await offers('b', '金丝雀')).not.toContain('广场');
      expect(await offers('b', '青松镇工', EMPTY_PROFILE)).toBe('');
      await library.prepareCompletion(EMPTY_PROFILE);
      expect(await offers('b', '蓝鲸', EMPTY_PROFILE)).toContain('小屋');
    });

    it('offers what has been learnt so far, and learns the user’s own first', async () => {
      const { library } = setUp(open);
      await library.add({ text: '蓝鲸小屋每周开放。' });
      const draft = await library.openCompletion(EMPTY_PROFILE);
      expect(draft.complete({ before: '蓝鲸小' })).toEqual([]);
      library.warmCompletion(0);
      expect(draft.complete({ before: '蓝鲸小' }).map(({ text }) => text).join('|')).toContain('屋');
    });

    it('keeps tags and folders, and refuses bad ones', async () => {
      const { library } = setUp(open);
      const phrase = await library.add({ text: '甲句。', tags: ['常用'], folder: '帮扶/冬季' });
      expect(phrase).toMatchObject({ tags: ['常用'], folder: '帮扶/冬季' });
      expect((await library.update(phrase.id, { folder: '' })).folder).toBe('');
      await expect(library.update(phrase.id, { folder: '甲//乙' })).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(library.add({ text: '乙句。', tags: [''] })).rejects.toMatchObject({ code: 'invalid-input' });
    });

    it('treats script as the text it is', async () => {
      const { library } = setUp(open);
      const { id } = await library.add({ text: '<img src=x onerror=alert(1)>' });
      const [hit] = await library.suggest({ before: '', words: 'onerror' }, EMPTY_PROFILE);
      expect(hit).toMatchObject({ id, text: '<img src=x onerror=alert(1)>', origin: 'personal' });
    });
  });
}
