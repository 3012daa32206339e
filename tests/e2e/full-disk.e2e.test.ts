import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

/** Lets the extension store no more than `bytes` until the function it returns is called. */
async function limitStorage(bytes: number): Promise<() => Promise<void>> {
  const origin = `chrome-extension://${extension.id}`;
  const page = await extension.browser.context.newPage();
  await page.goto(`${origin}/workbench.html`);
  const devtools = await extension.browser.context.newCDPSession(page);
  // The limit lasts as long as the session that set it.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return async () => {
    await devtools.detach();
    await page.close();
  };
}

it('says that the disk is full, loses nothing, and saves when there is room again', async () => {
  const { page, editor, sidebar } = await extension.openEditor('textarea');
  await sidebar.open(editor);
  const before = await editor.text();
  const release = await limitStorage(1);
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
