import { writeFile, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';
import { ownSentence, twentyDocuments } from './library-documents.ts';
import { contentsOf, LibraryDriver } from './library-driver.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(async () => {
  expect(extension.browser.strayRequests).toEqual([]);
  await extension.close();
});

const FILES = twentyDocuments();
/** The sentence of the third document, as the library keeps it. */
const WANTED = ownSentence(2);

describe('a library grown from one’s own documents', () => {
  it('imports twenty, whatever is killed midway, and comes to the same', async () => {
    const library = await LibraryDriver.open(extension);
    await library.give(FILES);
    await library.page.getByRole('region', { name: '导入进度' }).waitFor();
    await extension.killServiceWorker();
    await library.result.getByText('导入了 20 份文件').waitFor();
    const whole = contentsOf(await library.backup()) as { phrases: { id: string; text: string }[]; sources: { name: string }[] };
    expect(whole.sources.map(({ name }) => name).sort()).toEqual(FILES.map(({ name }) => name).sort());
    expect(whole.phrases.length).toBeGreaterThan(60);
    for (const at of FILES.keys()) expect(whole.phrases.map(({ text }) => text)).toContain(ownSentence(at));
    expect(whole.phrases.map(({ text }) => text).join('\n')).not.toMatch(/2025|清溪镇/);
    await library.wipe();
    await eventually(() => library.total(), (total) => expect(total).toBe(0));

    // The same again, the tab itself closed in the middle.
    await library.page.reload();
    await library.give(FILES);
    await eventually(() => library.total(), (total) => expect(total).toBeGreaterThan(0));
    await library.page.close();
    const again = await LibraryDriver.open(extension);
    const cutOff = again.page.getByRole('region', { name: '没有做完的导入' });
    await Promise.race([cutOff.waitFor(), again.result.waitFor()]);
    if (await cutOff.isVisible()) await cutOff.getByRole('button', { name: '继续导入' }).click();
    await again.result.getByText('导入了 20 份文件').waitFor();
    const resumed = contentsOf(await again.backup()) as typeof whole;
    expect(resumed.phrases.map(({ id, text }) => `${id} ${text}`)).toEqual(whole.phrases.map(({ id, text }) => `${id} ${text}`));
    expect(resumed.sources).toHaveLength(20);
    await again.page.close();
  });

  it('is searched, and found in the workbench at once', async () => {
    const library = await LibraryDriver.open(extension);
    await library.search('爱心托管班 台账');
    await library.rows().filter({ hasText: WANTED }).waitFor();
    expect(await library.rows().count()).toBe(1);
    expect(await library.rows().locator('mark').allTextContents()).toEqual(['爱心托管班', '台账']);
    await library.page.close();
  });

  it.each(['textarea', 'contenteditable'] as const)('offers its sentences at the caret and inserts them into a %s', async (kind) => {
    const { page, editor, sidebar } = await extension.openEditor(kind);
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await editor.caretAfter('做到一户一策。');
    await sidebar.tab('词句');
    await sidebar.root.getByRole('searchbox').fill('aixintuoguan');
    const row = sidebar.root.locator('[data-phrase-id]', { hasText: WANTED });
    await row.waitFor();
    expect(await row.locator('mark').allTextContents()).toEqual(['爱心托管']);
    await sidebar.root.getByRole('searchbox').fill('axtgb');
    await row.locator('mark', { hasText: '爱心托管班' }).waitFor();
    await row.getByRole('button', { name: '插入' }).click();
    await eventually(
      () => editor.text(),
      (text) => expect(text).toContain(`做到一户一策。${WANTED}`),
    );
    await editor.undo();
    await eventually(
      () => editor.text(),
      (text) => expect(text).not.toContain(WANTED),
    );
    await page.close();
  });

  it('is backed up, wiped and restored: identical, uses and all', async () => {
    const library = await LibraryDriver.open(extension);
    const before = await library.backup();
    expect((JSON.parse(before) as { phrases: { uses: number }[] }).phrases.some(({ uses }) => uses > 0)).toBe(true);
    await library.wipe();
    await eventually(() => library.total(), (total) => expect(total).toBe(0));
    await extension.killServiceWorker();
    await library.giveBackup('备份.json', before);
    await library.page.getByRole('button', { name: '替换整个词句库' }).click();
    await eventually(() => library.total(), (total) => expect(total).toBeGreaterThan(60));
    expect(contentsOf(await library.backup())).toEqual(contentsOf(before));
    await library.page.close();
  });

  it('takes in two clicks what the sidebar needs: a phrase deleted here is gone there, and back with it', async () => {
    const library = await LibraryDriver.open(extension);
    await library.search('爱心托管班 台账');
    await library.rows().filter({ hasText: WANTED }).getByRole('button', { name: '删除' }).click();
    const { page, editor, sidebar } = await extension.openEditor('textarea');
    await sidebar.open(editor);
    await sidebar.tab('词句');
    await sidebar.root.getByRole('searchbox').fill('爱心托管班');
    const row = sidebar.root.locator('[data-phrase-id]', { hasText: WANTED });
    await eventually(() => row.count(), (count) => expect(count).toBe(0));
    await library.page.bringToFront();
    await library.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await library.rows().filter({ hasText: WANTED }).waitFor();
    await page.bringToFront();
    await sidebar.root.getByRole('searchbox').fill('爱心托管班 台账');
    await row.waitFor();
    await page.close();
    await library.page.close();
  });
});

describe('files that mean harm', () => {
  const PHRASE = { id: 'own-1', text: '甲句。', sections: [], documentTypes: [], fields: [], createdAt: 1, updatedAt: 1, uses: 0, lastUsedAt: 0, starred: false };
  const VALID = { format: 'nigao-library', version: 3, exportedAt: 1, phrases: [], starterUses: [], sources: [] };

  it.each<[string, unknown, string]>([
    ['a newer version', { ...VALID, version: 99 }, '请先更新拟稿'],
    ['a wrong schema', { ...VALID, phrases: 7 }, '没有恢复'],
    ['folders that hold each other', { ...VALID, folders: [{ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }] }, '不认识的内容'],
    ['a folder that is a tree', { ...VALID, phrases: [{ ...PHRASE, folder: { parent: 'own' } }] }, '文件夹应为文字'],
    ['a phrase of megabytes', { ...VALID, phrases: [{ ...PHRASE, text: '长'.repeat(3_000_000) }] }, '不能超过'],
    ['a key that reaches for the prototype', { ...VALID, constructor: { prototype: { a: 1 } } }, '不认识的内容'],
  ])('%s is refused with a reason and changes nothing', async (_what, backup, reason) => {
    const library = await LibraryDriver.open(extension);
    const before = contentsOf(await library.backup());
    await library.giveBackup('坏.json', JSON.stringify(backup));
    await library.page.getByRole('alert').filter({ hasText: reason }).waitFor();
    expect(contentsOf(await library.backup())).toEqual(before);
    await library.page.close();
  });

  it('a gigabyte is refused before it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nigao-large-'));
    const path = join(folder, '大.json');
    await writeFile(path, '{"format":"nigao-library","phrases":["');
    // A hole: it takes no room on the disk.
    await truncate(path, 1024 ** 3);
    const library = await LibraryDriver.open(extension);
    await library.tab('备份');
    await library.page.getByLabel('选择备份文件', { exact: true }).setInputFiles(path);
    await library.page.getByRole('alert').filter({ hasText: '文件太大' }).waitFor();
    await eventually(() => library.total(), (total) => expect(total).toBeGreaterThan(60));
    await library.page.close();
    await rm(folder, { recursive: true });
  });

  it('script in a phrase is text, here and in the sidebar', async () => {
    const text = '<img src=x onerror="document.title=1">坏心眼也只是文字。';
    const library = await LibraryDriver.open(extension);
    await library.giveBackup('坏.json', JSON.stringify({ ...VALID, phrases: [{ ...PHRASE, text }] }));
    await library.page.getByRole('button', { name: '并入现有词句库' }).click();
    await library.tab('我的词句');
    await library.search('坏心眼');
    await library.rows().filter({ hasText: text }).waitFor();
    expect(await library.page.locator('.library-list img').count()).toBe(0);
    expect(await library.page.title()).toBe('拟稿 · 工作台');
    await library.page.close();
  });
});
