import { browser, type Browser } from 'wxt/browser';
import { grantedOrigins } from './granted-sites.ts';

const SCRIPT_ID = 'editor';
const SCRIPT_FILE = '/content-scripts/editor.js';

/** Makes the browser run the content script in the granted sites, and in no others, from now on. */
async function registerContentScript(): Promise<void> {
  const matches = await grantedOrigins();
  const ids = [SCRIPT_ID];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    matches,
    js: [SCRIPT_FILE],
    css: [],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in the tabs of these sites that are open already; it ignores a second run. */
async function runInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [runInTab(id)])));
}

/** Runs the content script in one tab; resolves `false` where the browser forbids it. */
export async function runInTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] });
    return true;
  } catch (error) {
    // Error pages, the browser's own pages, tabs closed meanwhile: nothing to do there.
    console.info('[nigao] no content script in tab', tabId, error);
    return false;
  }
}

/**
 * Keeps the content script where the user wants it: in granted sites, at once and without a reload.
 * @param revoked called after a site was taken back.
 */
export function keepSiteScripts(revoked: () => void): void {
  // One at a time: registering and updating the same script twice at once fails.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (job: () => Promise<void>) => {
    turn = turn.then(job).catch((error: unknown) => console.error('[nigao] content script', error));
  };
  const installed = () => inTurn(async () => {
    await registerContentScript();
    await runInOpenTabs(await grantedOrigins());
  });
  browser.runtime.onInstalled.addListener(installed);
  browser.runtime.onStartup.addListener(installed);
  browser.permissions.onAdded.addListener(({ origins = [] }) =>
    inTurn(async () => {
      await registerContentScript();
      await runInOpenTabs(origins);
    }),
  );
  browser.permissions.onRemoved.addListener(() =>
    inTurn(async () => {
      await registerContentScript();
      revoked();
    }),
  );
}
