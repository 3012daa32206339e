import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

it('says that the disk is full, loses nothing, and saves when there is room again', async () => {
  const { page, editor, sidebar } = await extension.openEditor('textarea');
  await sidebar.open(editor);
  const before = await editor.text();
  const release = await extension.limitStorage(1);
  await page.bringToFront();
  await editor.locator.selectText();
  await sidebar.tab('词句');
  const saved = async (): Promise<string> => {
    await sidebar.root.getByRole('button', { name: '存所选文字' }).click();
    return sidebar.root.locator('body').innerText();
  };
  await eventually(saved, (text) => expect(text).toContain('存储空间已满'));
  expect(await editor.text()).toBe(before);
  await release();
  await eventually(saved, (text) => expect(text).toMatch(/已存|存好|存入/));
  await page.close();
});
