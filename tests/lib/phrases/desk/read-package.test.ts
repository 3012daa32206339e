import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, MAX_BACKUP_LENGTH } from '../../../../lib/phrases/backup.ts';
import { readPackage } from '../../../../lib/phrases/desk/read-package.ts';

const VALID = { format: 'nigao-library', version: BACKUP_VERSION, exportedAt: 1, phrases: [], starterUses: [], sources: [] };
const PHRASE = { id: 'own-1', text: '甲句。', sections: [], documentTypes: [], fields: [], createdAt: 1, updatedAt: 1, uses: 0, lastUsedAt: 0, starred: false };
const PACK = { id: 'pack', title: '包', source: '自己写的', licence: 'MIT', phrases: [{ id: 'a-1', text: '甲句。', sections: ['tasks'], documentTypes: [], fields: ['general'] }] };

const read = (name: string, content: unknown) => readPackage(new File([typeof content === 'string' ? content : JSON.stringify(content)], name), 7);

it('reads a backup, a pack and a table', async () => {
  expect((await read('a.json', { ...VALID, phrases: [PHRASE] })).reading).toMatchObject({ ok: true, kind: 'backup', phrases: 1, exportedAt: 1 });
  const pack = await read('包.json', PACK);
  expect(pack.reading).toMatchObject({ ok: true, kind: 'pack', phrases: 1 });
  // A pack's ids are its own business.
  expect(pack.contents?.phrases[0]).toMatchObject({ text: '甲句。', sections: ['tasks'], id: expect.stringMatching(/^own-/) as unknown });
  expect((await read('表.CSV', '\ufeff词句\r\n甲句。\r\n')).contents?.phrases).toMatchObject([{ text: '甲句。' }]);
});

it('takes script in a phrase as the text it is', async () => {
  const text = '<script>alert(1)</script>=HYPERLINK("javascript:1")';
  expect((await read('a.json', { ...VALID, phrases: [{ ...PHRASE, text }] })).contents?.phrases[0]?.text).toBe(text);
  expect((await read('p.json', { ...PACK, phrases: [{ ...PACK.phrases[0], text }] })).contents?.phrases[0]?.text).toBe(text);
});

describe('what is refused with a reason', () => {
  const cyclic = { ...PHRASE, folder: { parent: 'a', name: 'a' } };
  it.each<[string, string, unknown, RegExp]>([
    ['a gigabyte in one phrase', 'a.json', { ...VALID, phrases: [{ ...PHRASE, text: '长'.repeat(2_000_000) }] }, /不能超过/],
    ['a wrong schema', 'a.json', { ...VALID, phrases: 'none' }, /列表/],
    ['a newer version', 'a.json', { ...VALID, version: BACKUP_VERSION + 1 }, /更新拟稿/],
    ['folders that hold each other', 'a.json', { ...VALID, phrases: [cyclic] }, /文件夹/],
    ['folders beside the phrases', 'a.json', { ...VALID, folders: [{ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }] }, /不认识的内容/],
    ['one document twice', 'a.json', { ...VALID, sources: ['a', 'b'].map((id) => ({ id: `source-${id}`, name: 'x', hash: 'a'.repeat(64), size: 1, importedAt: 1, taken: 0, duplicates: 0 })) }, /两次/],
    ['a pack with a wrong section', 'p.json', { ...PACK, phrases: [{ ...PACK.phrases[0], sections: ['<script>'] }] }, /词句包的内容不对/],
    ['a pack that takes a personal id', 'p.json', { ...PACK, phrases: [{ ...PACK.phrases[0], id: 'own-1' }] }, /own-/],
    ['no JSON', 'a.json', '{', /损坏/],
    ['something binary', 'a.json', String.fromCharCode(...Array.from({ length: 400 }, (_none, at) => (at % 31) + 1)), /读不出来/],
    ['a table without its column', 'a.csv', '名称\n甲。', /词句/],
    ['an empty table', 'a.csv', '词句\n', /没有词句/],
  ])('%s', async (_what, name, content, reason) => {
    const { reading, contents } = await read(name, content);
    expect(contents).toBeNull();
    expect(reading.ok ? '' : reading.reason).toMatch(reason);
  });

  it('a file of a gigabyte, without reading it', async () => {
    const file = { name: 'a.json', size: MAX_BACKUP_LENGTH * 3 + 1, arrayBuffer: () => Promise.reject(new Error('it was read')) };
    expect((await readPackage(file, 1)).reading).toMatchObject({ ok: false, reason: expect.stringContaining('太大') as unknown });
  });

  it('a file that is gone', async () => {
    const file = { name: 'a.json', size: 5, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect((await readPackage(file, 1)).reading.ok).toBe(false);
  });
});
