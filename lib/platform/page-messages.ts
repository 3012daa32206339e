import { browser } from 'wxt/browser';
import { runInTab } from './site-scripts.ts';

/** What may be said to a page's content script outside its port, which may be closed. */
interface PageMessage {
  readonly nigao: 'toggle-sidebar';
}

/**
 * Opens or closes the sidebar of a tab. Where the content script is not running it is started for
 * this visit only, which the browser allows after a click on one of our buttons (`activeTab`).
 * @returns `false` where no content script may run.
 */
export async function toggleSidebar(tabId: number): Promise<boolean> {
  const message: PageMessage = { nigao: 'toggle-sidebar' };
  if (await sent(tabId, message)) return true;
  return (await runInTab(tabId)) && (await sent(tabId, message));
}

async function sent(tabId: number, message: PageMessage): Promise<boolean> {
  try {
    // Only the top frame has a content script that listens.
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch (error) {
    console.debug('[nigao] nobody listens in tab', tabId, error);
    return false;
  }
}

/** The content script's part: calls back for each message; returns the way to stop. */
export function onToggleSidebar(toggle: () => void): () => void {
  const listener = (message: PageMessage, _sender: unknown, respond: (answer: true) => void) => {
    if (message.nigao !== 'toggle-sidebar') return;
    toggle();
    respond(true);
  };
  browser.runtime.onMessage.addListener(listener);
  // In a script that outlived its extension there is nothing left to remove it from.
  return () => browser.runtime?.onMessage?.removeListener(listener);
}
