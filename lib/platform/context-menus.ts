import { browser } from 'wxt/browser';

const SAVE = 'save-phrase';
const TOGGLE = 'toggle-sidebar';
/** How long the badge on the toolbar button tells how saving went, in milliseconds. */
const BADGE_TIME = 2500;

interface MenuActions {
  /** Saves a selection; resolves `false` when it could not be saved. */
  readonly save: (text: string) => Promise<boolean>;
  readonly toggle: (tabId: number) => Promise<boolean>;
}

/** The two items of ours in the page's context menu. Saving works on any page and needs no permission. */
export function offerContextMenus({ save, toggle }: MenuActions): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const tabId = tab?.id;
    if (menuItemId === SAVE && selectionText) void save(selectionText).then((saved) => showBadge(saved, tabId));
    if (menuItemId === TOGGLE && tabId !== undefined) {
      void toggle(tabId).then((done) => (done ? undefined : showBadge(false, tabId)));
    }
  });
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SAVE, title: '存入拟稿词句库', contexts: ['selection'] });
  browser.contextMenus.create({ id: TOGGLE, title: '打开／关闭拟稿', contexts: ['editable'] });
}

/** A sign on the toolbar button, for what happens where none of our pages is open. */
async function showBadge(good: boolean, tabId: number | undefined): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await browser.action.setBadgeBackgroundColor({ color: good ? '#1a7f4b' : '#b3261e', ...tab });
  await browser.action.setBadgeText({ text: good ? '✓' : '!', ...tab });
  setTimeout(() => void browser.action.setBadgeText({ text: '', ...tab }), BADGE_TIME);
}
