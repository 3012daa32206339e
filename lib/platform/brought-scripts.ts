import { browser } from 'wxt/browser';

/**
 * Scripts that are brought into a page only where they are needed: `page-host` into the page's own
 * world, for an editor whose API must be asked; the others beside the content script.
 */
const SCRIPTS = ['page-host', 'completion', 'resize-handle'] as const;
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

/** The world that scripts of ours share in a page, and the page cannot see. */
const world = globalThis as { [key: symbol]: unknown };
const keyOf = (script: BroughtScript): symbol => Symbol.for(`nigao.${script}`);

/** A brought script's part: what it brings. */
export function offerPart(script: BroughtScript, part: unknown): void {
  world[keyOf(script)] = part;
}

/** What a script brings, which is brought once; `undefined` where the browser forbids it. */
export async function bringPart<Part>(script: BroughtScript): Promise<Part | undefined> {
  const key = keyOf(script);
  if (!world[key]) await bringScript(script);
  return world[key] as Part | undefined;
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
