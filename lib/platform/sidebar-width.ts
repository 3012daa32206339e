import { browser } from 'wxt/browser';

const KEY = 'sidebarWidth';

/** The width the user last gave the sidebar, in CSS pixels; `null` before the first time. */
export async function loadSidebarWidth(): Promise<number | null> {
  const { [KEY]: width } = await browser.storage.local.get(KEY);
  return typeof width === 'number' && Number.isFinite(width) ? width : null;
}

export async function saveSidebarWidth(width: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: width });
}
