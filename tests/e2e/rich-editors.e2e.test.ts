import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorFrame, type FixtureWindow } from '../lib/editors/editor-stage.ts';
import { FixtureServer } from '../lib/editors/fixture-server.ts';
import { YEAR_FIX } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually, SidebarDriver } from './sidebar-driver.ts';

/** Those that officers meet most, and one of each way of writing. */
const EDITORS: readonly (readonly [string, string])[] = [
  ['UEditor 1.4.3', '/ueditor.html?leftovers'],
  ['UEditor in nested frames', '/host.html?depth=2&page=/ueditor.html?leftovers'],
  ['TinyMCE 8', '/tinymce.html?version=8&leftovers'],
  ['CKEditor 5', '/ckeditor5.html?leftovers'],
  ['wangEditor 5', '/wangeditor5.html?leftovers'],
  ['ProseMirror', '/prosemirror.html?leftovers'],
  ['Quill 2', '/quill.html?leftovers'],
  ['KindEditor 4', '/kindeditor.html?leftovers'],
  ['CodeMirror 6', '/codemirror.html?leftovers'],
];
const RULE = 'placeholder/year';

let extension: ExtensionBrowser;
let server: FixtureServer;
beforeAll(async () => {
  [extension, server] = await Promise.all([ExtensionBrowser.start(), FixtureServer.open()]);
});
afterAll(async () => {
  await extension.close();
  await server.close();
});

describe.each(EDITORS)('%s', (_name, path) => {
  let page: Page;
  let frame: Frame;
  let sidebar: SidebarDriver;
  let start = '';
  const errors: string[] = [];

  const text = (): Promise<string> => frame.evaluate(() => (window as unknown as FixtureWindow).fixture.text());
  const saved = (): Promise<string> => frame.evaluate(() => (window as unknown as FixtureWindow).fixture.raw());
  const textWhen = (accept: (text: string) => void): Promise<string> => eventually(text, accept);
  /** Puts the keyboard into the editor; a write that just ended may still be giving it back to the sidebar. */
  async function focus(): Promise<void> {
    const hasIt = (): boolean => {
      const { editorRoot } = window as unknown as FixtureWindow;
      return editorRoot.ownerDocument.hasFocus() && editorRoot.ownerDocument.activeElement === editorRoot;
    };
    await eventually(
      async () => {
        await frame.evaluate(() => {
          const { editorRoot } = window as unknown as FixtureWindow;
          editorRoot.ownerDocument.defaultView!.focus();
          editorRoot.focus();
        });
        await page.waitForTimeout(100);
        return (await frame.evaluate(hasIt)) && !(await sidebar.frame()?.evaluate(() => document.hasFocus()));
      },
      (held) => expect(held).toBe(true),
    );
  }
  /** Each press takes back one fix, or all of them at once. */
  async function undoTo(wanted: string, most: number): Promise<void> {
    for (let presses = 0; presses < most && (await text()) !== wanted; presses += 1) {
      const before = await text();
      await pressUndo();
      await textWhen((now) => expect(now).not.toBe(before));
    }
    expect(await text()).toBe(wanted);
  }
  /** One Ctrl+Z that the editor has heard: on its way back, the focus may swallow a key. */
  async function pressUndo(): Promise<void> {
    await frame.evaluate(() => {
      const heard = { undo: 0 };
      const { editorRoot } = window as unknown as FixtureWindow;
      editorRoot.ownerDocument.addEventListener('keydown', ({ key }) => (heard.undo += Number(key === 'z')), true);
      Object.assign(window, { heard });
    });
    await eventually(
      async () => {
        await focus();
        await page.keyboard.press('Control+z');
        return frame.evaluate(() => (window as unknown as { heard: { undo: number } }).heard.undo);
      },
      (times) => expect(times).toBe(1),
    );
  }

  beforeAll(async () => {
    page = await extension.browser.context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(await server.url(path));
    frame = await editorFrame(page);
    sidebar = new SidebarDriver(page);
    start = await text();
  });
  afterAll(() => page.close());

  it('opens, finds the leftovers and leaves what the page saves as it is', async () => {
    await focus();
    const before = await saved();
    await sidebar.open({ focus });
    await sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(2));
    expect(await saved()).toBe(before);
  });

  it('fixes one, and one Ctrl+Z takes it back', async () => {
    await sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(2));
    await sidebar.fixFirst(RULE, YEAR_FIX);
    const fixed = await textWhen((now) => expect(now).toMatch(/20\d\d年/));
    expect(fixed.replace(/20\d\d年/, '20__年')).toBe(start);
    await sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(1));
    await undoTo(start, 1);
  });

  it('fixes all, and at most one Ctrl+Z each takes them back', async () => {
    await sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(2));
    await sidebar.fixAll();
    await textWhen((now) => expect(now.match(/20\d\d年/g)).toHaveLength(2));
    await sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toEqual([]));
    await undoTo(start, 2);
  });

  it('takes a phrase at the caret', async () => {
    await focus();
    await page.keyboard.press('Control+End');
    await sidebar.tab('词句');
    await sidebar.root.locator('[data-phrase-id]').first().getByRole('button', { name: '插入' }).click();
    const after = await textWhen((now) => expect(now.length).toBeGreaterThan(start.length + 5));
    expect(after.startsWith(start)).toBe(true);
    await undoTo(start, 1);
    expect(errors).toEqual([]);
    expect(extension.browser.strayRequests).toEqual([]);
  });
});
