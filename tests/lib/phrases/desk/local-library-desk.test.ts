import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeskResult, LibraryQuery } from '../../../../lib/phrases/library-desk.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
import { KINDS, openDesk, textFile, type OpenedDesk } from './open-desk.ts';

const opened: OpenedDesk[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const { store } of opened.splice(0)) store.close();
});

function start(open: () => OpenedDesk) {
  const one = open();
  opened.push(one);
  const { desk } = one;
  const texts = async (query: LibraryQuery = {}) => (await desk.rows(query, 0, 100)).rows.map(({ phrase }) => phrase.text);
  const idOf = async (text: string) => (await desk.rows({}, 0, 100)).rows.find(({ phrase }) => phrase.text === text)?.phrase.id ?? 'none';
  return { ...one, texts, idOf };
}

function undoOf(result: DeskResult): number {
  if (!result.ok) throw new Error(result.reason);
  return result.undo;
}

const PHRASES = [
  { text: '甲句说读书角。', sections: ['tasks'], folder: '帮扶/冬季', tags: ['常用'] },
  { text: '乙句说健身房。', sections: ['goals'], folder: '帮扶' },
  { text: '丙句也说读书角。', tags: ['备用', '常用'] },
];

describe.each(KINDS)('the desk over %s', (_name, open) => {
  it('lists in pieces, newest first, and counts', async () => {
    const { desk, texts } = start(open);
    expect(await desk.overview()).toMatchObject({ total: 0, bytes: 0, folders: [], documents: [] });
    expect(await desk.add(PHRASES)).toMatchObject({ ok: true, count: 3 });
    expect(await texts()).toEqual(PHRASES.map(({ text }) => text));
    expect((await desk.rows({}, 1, 2)).rows.map(({ phrase }) => phrase.text)).toEqual(['乙句说健身房。']);
    expect((await desk.rows({}, 50, 60))).toEqual({ total: 3, rows: [] });
    expect(await desk.ids({}, 0, 3)).toHaveLength(3);
    const overview = await desk.overview();
    expect(overview).toMatchObject({
      total: 3,
      folders: [{ id: '帮扶', count: 2 }, { id: '帮扶/冬季', count: 1 }],
      tags: [{ id: '备用', count: 1 }, { id: '常用', count: 2 }],
      sections: [{ id: 'goals', count: 1 }, { id: 'tasks', count: 1 }],
    });
    const blob = await desk.exportFile('json');
    expect(Math.abs(blob.size - overview.bytes)).toBeLessThan(120);
  });

  it('narrows by words, folder, tag, section, star and document', async () => {
    const { desk, texts, idOf } = start(open);
    await desk.add(PHRASES);
    await desk.change([await idOf('乙句说健身房。')], { starred: true });
    expect(await texts({ words: '读书 也' })).toEqual(['丙句也说读书角。']);
    expect(await texts({ words: 'ＶＩＰ' })).toEqual([]);
    expect(await texts({ words: '冬季' })).toEqual(['甲句说读书角。']);
    expect(await texts({ folder: '帮扶' })).toEqual(['甲句说读书角。', '乙句说健身房。']);
    expect(await texts({ folder: '帮' })).toEqual([]);
    expect(await texts({ folder: '' })).toEqual(['丙句也说读书角。']);
    expect(await texts({ tag: '常用' })).toEqual(['甲句说读书角。', '丙句也说读书角。']);
    expect(await texts({ sectionId: 'goals' })).toEqual(['乙句说健身房。']);
    expect(await texts({ starred: true })).toEqual(['乙句说健身房。']);
    expect(await texts({ sourceId: '' })).toHaveLength(3);
    expect((await desk.rows({ words: '读书角' }, 0, 1)).rows[0]?.matches).toEqual([{ start: 3, end: 6 }]);
  });

  it('does not add what is there, and says what is wrong with what cannot be', async () => {
    const { desk, texts } = start(open);
    await desk.add(PHRASES);
    expect(await desk.add([{ text: ' 甲句说 读书角。' }, { text: '新句。' }])).toMatchObject({ ok: true, count: 1 });
    expect(await desk.add([{ text: ' ' }])).toMatchObject({ ok: false, reason: expect.stringContaining('没有可以保存的文字') as unknown });
    expect(await desk.add([{ text: '好句。' }, { text: '坏句。', folder: '甲//乙' }])).toMatchObject({ ok: false });
    expect(await texts()).toHaveLength(4);
  });

  it('changes one, and refuses a text another has', async () => {
    const { desk, idOf, texts } = start(open);
    await desk.add(PHRASES);
    const id = await idOf('甲句说读书角。');
    expect(await desk.update(id, { text: '甲句改了。', folder: '', tags: [] })).toMatchObject({ ok: true });
    expect(await texts({ folder: '' })).toContain('甲句改了。');
    expect(await desk.update(id, { text: '乙句说健身房。' })).toEqual({ ok: false, reason: '个人词句库里已有相同的词句' });
    expect(await desk.update('own-gone', { text: '一句。' })).toMatchObject({ ok: false });
  });

  it('changes many at once and takes it back', async () => {
    const { desk, store } = start(open);
    await desk.add(PHRASES);
    const before = await store.contents();
    const ids = await desk.ids({}, 0, 3);
    const undo = undoOf(await desk.change(ids, { starred: true, folder: '年底', addTags: ['要紧'], removeTags: ['常用'] }));
    expect((await desk.overview()).folders).toEqual([{ id: '年底', count: 3 }]);
    expect((await desk.overview()).tags).toEqual([{ id: '备用', count: 1 }, { id: '要紧', count: 3 }]);
    expect(await desk.change(ids, { folder: '一'.repeat(60) })).toMatchObject({ ok: false });
    await desk.undo(undo);
    expect(sorted(await store.contents())).toEqual(sorted(before));
    expect(await desk.undo(undo)).toMatchObject({ ok: false });
  });

  it('removes many and brings them back as they were', async () => {
    const { desk, store, texts } = start(open);
    await desk.add(PHRASES);
    const before = await store.contents();
    const result = await desk.remove(await desk.ids({ words: '读书角' }, 0, 9));
    expect(result).toMatchObject({ ok: true, count: 2 });
    expect(await texts()).toEqual(['乙句说健身房。']);
    await desk.add([{ text: '甲句说读书角。' }]);
    await desk.undo(undoOf(result));
    // The one written anew meanwhile stays; its old self is not put beside it.
    expect(await texts()).toHaveLength(3);
    expect((await store.contents()).phrases.map(({ text }) => text).sort()).toEqual(before.phrases.map(({ text }) => text).sort());
  });

  it('removes only what is named, however often', async () => {
    const { desk, idOf, texts } = start(open);
    await desk.add(PHRASES);
    const id = await idOf('甲句说读书角。');
    expect(await desk.remove([id, id, id, 'own-gone'])).toMatchObject({ ok: true, count: 1 });
    expect(await texts()).toHaveLength(2);
  });

  it('shows near duplicates and merges them, keeping what each was given', async () => {
    const { desk, idOf, store, texts } = start(open);
    await desk.add([
      { text: '每月走访困难职工家庭并登记造册。', sections: ['tasks'], tags: ['走访'] },
      { text: '每月走访困难职工家庭，并登记造册！', sections: ['goals'], folder: '帮扶' },
      { text: '开好职工代表大会。' },
    ]);
    await desk.change([await idOf('每月走访困难职工家庭，并登记造册！')], { starred: true });
    const before = await store.contents();
    const [group, ...more] = await desk.duplicates();
    expect([group?.length, more.length]).toEqual([2, 0]);
    const keep = await idOf('每月走访困难职工家庭并登记造册。');
    const merged = await desk.merge(keep, group?.map(({ id }) => id).filter((id) => id !== keep) ?? []);
    expect(merged).toMatchObject({ ok: true, count: 1 });
    expect(await texts()).toHaveLength(2);
    expect((await store.get([keep])).phrases[0]).toMatchObject({ tags: ['走访'], sections: ['tasks', 'goals'], folder: '帮扶', starred: true });
    expect(await desk.duplicates()).toEqual([]);
    await desk.undo(undoOf(merged));
    expect(sorted(await store.contents())).toEqual(sorted(before));
  });

  it('tells of changes, and follows those made elsewhere', async () => {
    const { desk, store } = start(open);
    await desk.overview();
    const heard = vi.fn<() => void>();
    const stop = desk.subscribe(heard);
    await desk.add([{ text: '一句。' }]);
    expect(heard).toHaveBeenCalledWith({ kind: 'phrases' });
    stop();
    expect((await store.contents()).phrases).toHaveLength(1);
  });

  it('takes a backup over: whole, or what is new of it', async () => {
    const { desk, store, texts } = start(open);
    await desk.add(PHRASES);
    const backup = await desk.exportFile('backup');
    const before = await store.contents();
    await desk.remove(await desk.ids({}, 0, 2));
    await desk.add([{ text: '别的一句。' }]);
    const file = new File([backup], '备份.json');
    expect(await desk.takePackage('merge')).toEqual({ ok: false, reason: '请先选一个文件' });
    expect(await desk.readPackage(file)).toMatchObject({ ok: true, kind: 'backup', phrases: 3 });
    expect(await desk.takePackage('merge')).toMatchObject({ ok: true, count: 2 });
    expect(await texts()).toHaveLength(4);
    await desk.readPackage(file);
    expect(await desk.takePackage('replace')).toMatchObject({ ok: true, count: 3 });
    expect(sorted(await store.contents())).toEqual(sorted(before));
    expect(await texts()).toEqual(PHRASES.map(({ text }) => text));
  });

  it('forgets a document with what came only from it', async () => {
    const { desk, texts, idOf, store } = start(open);
    const shared = '办好职工书屋，每周开放三个晚上，由专人管理。';
    await desk.importFiles([textFile('甲.txt', `${shared}\n走访困难职工家庭，做到一户一册。\n开好职工代表大会，提案件件有答复。\n举办职工运动会，让大家都动起来。`), textFile('乙.txt', `${shared}\n组织女职工体检，结果一对一告知。`)], DEFAULT_SETTINGS);
    await desk.change([await idOf('走访困难职工家庭，做到一户一册。')], { starred: true });
    await store.recordUse(await idOf('开好职工代表大会，提案件件有答复。'), 5);
    const before = sorted(await store.contents());
    const [, first] = (await desk.overview()).documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(first).toMatchObject({ name: '甲.txt', left: 4 });
    const result = await desk.forgetDocument(first?.id ?? '');
    expect(result).toMatchObject({ ok: true, count: 1 });
    expect((await texts()).sort()).toEqual([shared, '走访困难职工家庭，做到一户一册。', '开好职工代表大会，提案件件有答复。', '组织女职工体检，结果一对一告知。'].sort());
    expect((await desk.overview()).documents).toMatchObject([{ name: '乙.txt', left: 2 }]);
    await desk.undo(undoOf(result));
    expect(sorted(await store.contents())).toEqual(before);
  });

  it('mines what recurs in documents, and adds nothing by itself', async () => {
    const { desk } = start(open);
    await desk.importFiles(['甲', '乙', '丙', '丁'].map((unit) => textFile(`${unit}.txt`, `${unit}车间由${unit}组长牵头建好用好职工书屋。\n${unit}处在年底前把建好用好职工书屋的情况写进${unit}处总结里。`)), DEFAULT_SETTINGS);
    const { total } = await desk.overview();
    const mined = await desk.mine();
    const found = mined.find(({ text }) => text === '建好用好职工书屋');
    expect(found).toMatchObject({ kind: 'phrase', sections: [{ id: 'tasks' }] });
    expect(found?.sourceIds).toHaveLength(4);
    expect((await desk.overview()).total).toBe(total);
    await desk.add([{ text: '建好用好职工书屋' }]);
    expect((await desk.mine()).some(({ text }) => text === '建好用好职工书屋')).toBe(false);
  });
});

describe('a full disk', () => {
  it('is said with its code, and nothing is changed', async () => {
    const { desk, store } = start(() => openDesk(new IDBFactory()));
    await desk.add(PHRASES);
    const before = await store.contents();
    const { IDBObjectStore } = await import('fake-indexeddb');
    const full = () => {
      throw new DOMException('made to fail', 'QuotaExceededError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    const ids = await desk.ids({}, 0, 3);
    for (const attempt of [() => desk.change(ids, { starred: true }), () => desk.add([{ text: '新句。' }])]) await expect(attempt()).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await store.contents()).toEqual(before);
  });
});

function sorted(contents: Awaited<ReturnType<OpenedDesk['store']['contents']>>): unknown {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { phrases: byId(contents.phrases), sources: byId(contents.sources), starterUses: byId(contents.starterUses) };
}
