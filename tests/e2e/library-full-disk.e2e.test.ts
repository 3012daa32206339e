import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';
import { contentsOf, LibraryDriver } from './library-driver.ts';
import { eventually } from './sidebar-driver.ts';

// A browser of its own: a limit that was lifted once is not kept a second time.
let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

it('says that the disk is full, and changes nothing in the library', async () => {
  const library = await LibraryDriver.open(extension);
  const { page } = library;
  await page.getByRole('button', { name: '添加词句' }).waitFor();
  const release = await extension.limitStorage(1);
  await page.bringToFront();
  let tries = 0;
  /** Browsers notice the limit when they next count: until then phrases are still taken. */
  const added = async (): Promise<string> => {
    const dialog = page.getByRole('dialog');
    if (!(await dialog.isVisible())) await page.getByRole('button', { name: '添加词句' }).click();
    await page.getByRole('textbox', { name: '词句', exact: true }).fill(`第${++tries}句，不知存不存得下。`);
    await page.getByRole('button', { name: '保存' }).click();
    const toast = page.locator('.toast-text');
    await toast.waitFor();
    return toast.innerText();
  };
  await eventually(added, (text) => expect(text).toContain('本机存储空间已满'));
  await page.getByRole('button', { name: '取消', exact: true }).click();
  const before = contentsOf(await library.backup());
  await library.give([{ name: '计划.txt', mimeType: 'text/plain', buffer: Buffer.from('办好职工书屋，每周开放三个晚上，由专人管理。') }]);
  await page.getByText('存储空间已满').first().waitFor();
  expect(contentsOf(await library.backup())).toEqual(before);
  await release();
  await library.tab('我的词句');
  await eventually(added, (text) => expect(text).toContain('已添加'));
  await page.close();
});
