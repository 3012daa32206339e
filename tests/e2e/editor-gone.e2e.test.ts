import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorFrame, type FixtureWindow } from '../lib/editors/editor-stage.ts';
import { FixtureServer } from '../lib/editors/fixture-server.ts';
import { CompletionOffers } from './completion-offers.ts';
import type { EditorKind } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

describe.each<EditorKind>(['textarea', 'contenteditable'])('a %s that its page takes away', (kind) => {
  it('takes the offers beside its caret with it', async () => {
    const { page, editor } = await extension.openEditor(kind);
    const offers = await CompletionOffers.in(page);
    await editor.caretAfter('把各项工作做实做细。');
    await page.keyboard.type('坚持以习近平新时代中国特色', { delay: 40 });
    await eventually(() => offers.shown(), (shown) => expect(shown.length).toBeGreaterThan(0));
    await editor.locator.evaluate((root) => root.remove());
    await eventually(() => offers.shown(), (shown) => expect(shown).toEqual([]));
    await page.close();
  });
});

it('an editor whose API was asked takes with it what asked', async () => {
  const server = await FixtureServer.open();
  const page = await extension.browser.context.newPage();
  await page.goto(await server.url('/kindeditor.html'));
  const frame = await editorFrame(page);
  const hosted = () => page.evaluate(() => Symbol.for('nigao.page-host') in window);
  await frame.evaluate(() => {
    const { editorRoot } = window as unknown as FixtureWindow;
    editorRoot.ownerDocument.defaultView!.focus();
    editorRoot.focus();
  });
  await eventually(hosted, (is) => expect(is).toBe(true));
  await page.evaluate(() => (window as unknown as { KindEditor: { remove(selector: string): void } }).KindEditor.remove('#editor'));
  await eventually(hosted, (is) => expect(is).toBe(false));
  await page.close();
  await server.close();
});
