import { browser } from 'wxt/browser';

/**
 * Scripts that are brought into a page only where they are needed: `page-host` into the page's own
 * world, for an editor whose API must be asked; `completion` beside the content script.
 */
const SCRIPTS = ['page-host', 'completion'] as const;
export type BroughtScript = (typeof SCRIPTS)[number];

/** Said by a content script that needs one of them. */
interface BringMessage {
  readonly nigao: 'bring';
  readonly script: BroughtScript;
}

/** The content script's part. Resolves `false` where the browser forbids it: the page is then served without. */
export async function bringScript(script: BroughtScript): Promise<boolean> {
  const message: BringMessage = { nigao: 'bring', script };
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch (error) {
    console.debug('[nigao] not brought:', script, error);
    return false;
  }
}

/** The background's part: runs a script in the tab whose content script asks for it. */
export function bringScripts(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (done: boolean) => void) => {
    const tabId = sender.tab?.id;
    if (!isAsking(message) || sender.id !== browser.runtime.id || tabId === undefined) return undefined;
    void runIn(tabId, sender.frameId ?? 0, message.script).then(respond);
    return true;
  });
}

function isAsking(message: unknown): message is BringMessage {
  const { nigao, script } = (message ?? {}) as Partial<Record<keyof BringMessage, unknown>>;
  return nigao === 'bring' && SCRIPTS.some((name) => name === script);
}

async function runIn(tabId: number, frameId: number, script: BroughtScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      ...(script === 'page-host' ? { target: { tabId, allFrames: true }, world: 'MAIN' } : { target: { tabId, frameIds: [frameId] } }),
      files: [`/${script}.js`],
      injectImmediately: true,
    });
    return true;
  } catch (error) {
    console.info('[nigao] not brought into tab', tabId, script, error);
    return false;
  }
}
