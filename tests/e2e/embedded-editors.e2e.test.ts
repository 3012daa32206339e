import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from '../browser/launch.ts';
import { editorFrame, type FixtureWindow } from '../lib/editors/editor-stage.ts';
import { FixtureServer } from '../lib/editors/fixture-server.ts';
import { YEAR_FIX } from './draft-pages.ts';
import { eventually } from './sidebar-driver.ts';

/** As in the extension, with our code in the page's own world: one of each way of writing. */
const EDITORS: readonly (readonly [string, string])[] = [
  ['UEditor 1.4.3', '/ueditor.html?leftovers'],
  ['TinyMCE 8', '/tinymce.html?version=8&leftovers'],
  ['CKEditor 4', '/ckeditor4.html?leftovers'],
  ['CKEditor 5', '/ckeditor5.html?leftovers'],
  ['wangEditor 5', '/wangeditor5.html?leftovers'],
  ['Quill 2', '/quill.html?leftovers'],
  ['KindEditor 4', '/kindeditor.html?leftovers'],
  ['CodeMirror 6', '/codemirror.html?leftovers'],
];

let browser: LaunchedBrowser;
let server: FixtureServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), FixtureServer.open()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(EDITORS)('the element beside %s', (_name, path) => {
  let page: Page;
  let frame: Frame;
  const text = (): Promise<string> => frame.evaluate(() => (window as unknown as FixtureWindow).fixture.text());
  const rows = () => page.locator('nigao-assistant li[data-rule="placeholder/year"]');
  const yearsLeft = (count: number): Promise<number> => eventually(() => rows().count(), (found) => expect(found).toBe(count));

  beforeAll(async () => {
    page = await browser.context.newPage();
    await page.goto(await server.url(path));
    frame = await editorFrame(page);
    await page.addScriptTag({ url: '/dist/nigao.js' });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<nigao-assistant for="#editor" style="height: 500px"></nigao-assistant>');
    });
  });
  afterAll(() => page.close());

  it('finds it by the name its page gives it, fixes, and one Ctrl+Z takes it back', async () => {
    const start = await text();
    const saved = await frame.evaluate(() => (window as unknown as FixtureWindow).fixture.raw());
    await yearsLeft(2);
    expect(await frame.evaluate(() => (window as unknown as FixtureWindow).fixture.raw())).toBe(saved);
    await rows().first().getByRole('button', { name: YEAR_FIX }).click();
    await yearsLeft(1);
    expect((await text()).replace(/20\d\d年/, '20__年')).toBe(start);
    await frame.evaluate(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      editorRoot.ownerDocument.defaultView!.focus();
      editorRoot.focus();
    });
    await page.keyboard.press('Control+z');
    await yearsLeft(2);
    expect(await text()).toBe(start);
    expect(browser.strayRequests).toEqual([]);
  });
});
