import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, MAX_BACKUP_LENGTH, backupOf, checkBackup } from '../../../lib/phrases/backup.ts';
import { readPackage } from '../../../lib/phrases/desk/read-package.ts';
import { createDexiePhraseLibrary } from '../../../lib/phrases/dexie-phrase-library.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import type { DocumentSource } from '../../../lib/phrases/phrase-archive.ts';
import { readPhraseCsv, writePhraseCsv } from '../../../lib/phrases/phrase-csv.ts';
import type { OpenPhraseLibrary } from '../../../lib/phrases/stored-phrase-library.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { chance } from './random.ts';
import { TINY_PACK } from './tiny-pack.ts';

const SOURCE: DocumentSource = { id: 'source-a', name: '计划.docx', hash: 'a'.repeat(64), size: 9, importedAt: 5, taken: 1, duplicates: 2 };

const KINDS: readonly (readonly [string, () => OpenPhraseLibrary])[] = [
  ['memory', () => createMemoryPhraseLibrary({ packs: [TINY_PACK] })],
  ['Dexie', () => createDexiePhraseLibrary({ packs: [TINY_PACK], dexie: { indexedDB: new IDBFactory(), IDBKeyRange } })],
];

async function filled(open: () => OpenPhraseLibrary): Promise<OpenPhraseLibrary> {
  const library = open();
  const { id } = await library.add({ text: '<script>alert(1)</script>也是文字。', tags: ['甲', '乙'], folder: '帮扶/冬季', sections: ['tasks'] });
  await library.update(id, { starred: true });
  await library.recordUse(id);
  await library.recordUse('t-task-app');
  const [phrase] = await library.list();
  if (phrase !== undefined) await library.addDocument(SOURCE, [{ ...phrase, id: 'own-a-0', text: '由文件来的一句。', sourceId: SOURCE.id }]);
  return library;
}

const backupFile = (text: string): File => new File([text], '备份.json');

const VALID = { format: 'nigao-library', version: BACKUP_VERSION, exportedAt: 1, phrases: [], starterUses: [], sources: [] };
const PHRASE = { id: 'own-1', text: '甲句。', sections: [], documentTypes: [], fields: [], createdAt: 1, updatedAt: 1, uses: 0, lastUsedAt: 0, starred: false };

describe.each(KINDS)('backup and restore, %s', (_name, open) => {
  it('gives back what was there, into an empty library and over another', async () => {
    const before = await filled(open);
    const text = backupOf(await before.contents(), 77);
    const after = open();
    await after.add({ text: '原来的一句。' });
    const { contents } = await readPackage(backupFile(text), 1);
    if (contents === null) throw new Error('The backup was refused.');
    await after.restoreContents(contents, 'replace');
    expect(backupOf(await after.contents(), 77)).toBe(text);
    expect(await after.list()).toEqual(await before.list());
    const found = await after.suggest({ before: '', words: 'script' }, EMPTY_PROFILE);
    expect(found[0]?.text).toBe('<script>alert(1)</script>也是文字。');
    expect(await after.suggest({ before: '', words: '原来' }, EMPTY_PROFILE)).toEqual([]);
    for (const library of [before, after]) library.close();
  });

  it('adds what is new when merging, and keeps what is there', async () => {
    const library = await filled(open);
    const contents = await library.contents();
    const [first] = contents.phrases;
    if (first === undefined) throw new Error('Nothing is there.');
    await library.restoreContents({ phrases: [{ ...first, uses: 99 }, { ...first, id: 'own-new', text: '新来的一句。' }], starterUses: [], sources: [SOURCE] }, 'merge');
    const list = await library.list();
    expect(list).toHaveLength(contents.phrases.length + 1);
    expect(list.some(({ uses }) => uses === 99)).toBe(false);
    library.close();
  });

  it('does not take the same document twice', async () => {
    const library = await filled(open);
    expect(await library.hasSource(SOURCE.hash)).toBe(true);
    expect(await library.addDocument(SOURCE, [])).toBeNull();
    expect(await library.sources()).toEqual([SOURCE]);
    library.close();
  });
});

describe('backups that are refused', () => {
  const cyclic: Record<string, unknown> = { ...VALID };
  cyclic.folders = [cyclic];
  const loop: Record<string, unknown> = { ...PHRASE };
  loop.folder = loop;

  it.each([
    ['no object', 5],
    ['nothing', null],
    ['another format', { ...VALID, format: 'other' }],
    ['no version', { ...VALID, version: undefined }],
    ['a strange version', { ...VALID, version: '2' }],
    ['version zero', { ...VALID, version: 0 }],
    ['a newer version', { ...VALID, version: BACKUP_VERSION + 1 }],
    ['cyclic folders', cyclic],
    ['a folder that holds itself', { ...VALID, phrases: [loop] }],
    ['a folder path out of bounds', { ...VALID, phrases: [{ ...PHRASE, folder: '甲//乙' }] }],
    ['an unknown key', { ...VALID, code: 'x' }],
    ['a missing list', { ...VALID, phrases: undefined }],
    ['a phrase that is none', { ...VALID, phrases: ['x'] }],
    ['a phrase with more than it may have', { ...VALID, phrases: [{ ...PHRASE, html: '<b>' }] }],
    ['two phrases of one id', { ...VALID, phrases: [PHRASE, PHRASE] }],
    ['a huge phrase', { ...VALID, phrases: [{ ...PHRASE, text: '长'.repeat(20_000) }] }],
    ['an id of a pack', { ...VALID, phrases: [{ ...PHRASE, id: 'goals-001' }] }],
    ['negative uses', { ...VALID, phrases: [{ ...PHRASE, uses: -1 }] }],
    ['too many phrases', { ...VALID, phrases: Array.from({ length: 100_001 }, () => PHRASE) }],
    ['a wrong hash', { ...VALID, sources: [{ ...SOURCE, hash: 'x' }] }],
  ])('%s', (_what, json) => {
    const reading = checkBackup(json);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? '' : reading.reason).toMatch(/\p{Script=Han}{4}/u);
  });

  it('text that is no backup, much too long, deeply nested or after the prototype', async () => {
    const base = JSON.stringify({ ...VALID, phrases: [] });
    const texts = ['', '{', 'PK\u0003\u0004', '['.repeat(200_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`, base.replace('"phrases":[]', `"phrases":${'['.repeat(9_000)}${']'.repeat(9_000)}`), base.replace('{', '{"__proto__":{"polluted":1},')];
    for (const text of texts) expect((await readPackage(backupFile(text), 1)).reading.ok).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await readPackage(backupFile(' '.repeat(MAX_BACKUP_LENGTH + 1)), 1)).reading.ok).toBe(false);
  });

  it('says that a newer nigao is needed', () => {
    const reading = checkBackup({ ...VALID, version: 99, wings: true });
    expect(reading).toEqual({ ok: false, reason: expect.stringContaining('更新拟稿') as unknown });
  });
});

it('brings a backup of version 1 up', () => {
  const { sources: _none, ...old } = VALID;
  expect(checkBackup({ ...old, version: 1, phrases: [PHRASE] })).toEqual({ ok: true, contents: { phrases: [PHRASE], starterUses: [], sources: [] }, exportedAt: 1 });
});

describe('tables', () => {
  const strip = ({ text, sections, fields, tags, folder, starred }: ReturnType<typeof readPhraseCsv>[number]) => ({ text, sections, fields, tags, folder, starred });

  it('come back as they went, whatever the text', () => {
    const random = chance(9);
    const pieces = ['甲', '"', ',', '\n', '=', "'", '，', ';', '乙', '@', '+', '😀'];
    for (let round = 0; round < 500; round++) {
      const phrase = { ...PHRASE, text: `${random.text(pieces, 8).trim()}丙。`.trim(), fields: ['women' as const], tags: ['一', '二'], folder: '甲/乙', starred: true };
      expect(readPhraseCsv(writePhraseCsv([phrase]), 1).map(strip)).toEqual([strip({ ...phrase, text: phrase.text.replace(/\n{3,}/g, '\n\n') })]);
    }
  });

  it('are no formulas to a spreadsheet', () => {
    expect(writePhraseCsv([{ ...PHRASE, text: '=HYPERLINK("x")' }])).toContain(`"'=HYPERLINK`);
  });

  it('need one column only, and take line ends of every kind', () => {
    expect(readPhraseCsv('备注,词句\r\nx,甲。\n\ny,乙。', 1).map(({ text }) => text)).toEqual(['甲。', '乙。']);
  });

  it.each([
    ['名称\n甲。', '词句'],
    ['词句\n"甲。', '引号'],
    ['词句,领域\n甲。,烹饪', '第 2 行'],
    ['', '词句'],
  ])('say what is wrong with %j', (csv, reason) => {
    expect(() => readPhraseCsv(csv, 1)).toThrow(reason);
  });
});
