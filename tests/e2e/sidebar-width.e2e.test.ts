import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually, type SidebarDriver } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

const widthOf = (sidebar: SidebarDriver): Promise<number> => sidebar.root.evaluate(() => innerWidth);

/** Drags the sidebar's left edge, as soon as its handle is there to be dragged. */
async function dragEdge(page: Page, sidebar: SidebarDriver, to: number): Promise<void> {
  await eventually(
    async () => {
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await page.mouse.move(width - (await widthOf(sidebar)), height / 2);
      await page.mouse.down();
      await page.mouse.move(width - to, height / 2);
      await page.mouse.up();
      return widthOf(sidebar);
    },
    (width) => expect(width).toBe(to),
  );
}

it('is as wide as the user last drew it, by pointer or keyboard, and never less than its contents need', async () => {
  const { page, editor, sidebar } = await extension.openEditor('textarea');
  const becomes = (wanted: number) => eventually(() => widthOf(sidebar), (width) => expect(width).toBe(wanted));
  await sidebar.open(editor);
  await dragEdge(page, sidebar, 400);
  await page.keyboard.press('Home');
  await becomes(320);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await becomes(336);
  await sidebar.close(editor);
  await sidebar.open(editor);
  await becomes(336);
  await page.close();
});
