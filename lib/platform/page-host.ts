import { browser } from 'wxt/browser';

/** Said by a content script that has opened an editor whose own API is needed. */
interface PageHostMessage {
  readonly nigao: 'bring-page-host';
}

/** The content script's part. Resolves `false` where the browser forbids it. */
export async function bringPageHost(): Promise<boolean> {
  const message: PageHostMessage = { nigao: 'bring-page-host' };
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch (error) {
    // The editor is written all the same, and one undo may then take more with it.
    console.debug('[nigao] no page host', error);
    return false;
  }
}

/** The background's part: runs the page host in every frame of a tab whose content script asks for it. */
export function bringPageHosts(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (done: boolean) => void) => {
    const tabId = sender.tab?.id;
    if (!isAsking(message) || sender.id !== browser.runtime.id || tabId === undefined) return undefined;
    void runIn(tabId).then(respond);
    return true;
  });
}

function isAsking(message: unknown): message is PageHostMessage {
  return typeof message === 'object' && message !== null && (message as Partial<PageHostMessage>).nigao === 'bring-page-host';
}

async function runIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      world: 'MAIN',
      files: ['/page-host.js'],
      injectImmediately: true,
    });
    return true;
  } catch (error) {
    console.info('[nigao] no page host in tab', tabId, error);
    return false;
  }
}
