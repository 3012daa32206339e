import { browser } from 'wxt/browser';
import { isGranted, sitePattern } from './granted-sites.ts';

/** What the page in front allows; `pattern` is what to ask the browser for, empty where nothing helps. */
export interface ActiveSite {
  readonly pattern: string;
  readonly site:
    | { readonly kind: 'site'; readonly host: string; readonly enabled: boolean }
    | { readonly kind: 'unsupported'; readonly reason: 'browser-page' | 'file' | 'policy' };
}

/** Web shops of browsers, where no extension may run. */
const STORES = /^(chromewebstore\.google\.com|chrome\.google\.com|microsoftedge\.microsoft\.com|addons\.mozilla\.org)$/;

/** The site of the tab in front. The popup may know it: opening the popup counts as the user's leave (`activeTab`). */
export async function activeSite(): Promise<ActiveSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  if (url.startsWith('file:')) return unsupported('file');
  const pattern = sitePattern(url);
  if (pattern === null) return unsupported('browser-page');
  const { hostname } = new URL(url);
  if (STORES.test(hostname)) return unsupported('browser-page');
  const enabled = await isGranted(url);
  if (!enabled && tab?.id !== undefined && !(await scriptable(tab.id))) return unsupported('policy');
  return { pattern, site: { kind: 'site', host: hostname, enabled } };
}

function unsupported(reason: 'browser-page' | 'file' | 'policy'): ActiveSite {
  return { pattern: '', site: { kind: 'unsupported', reason } };
}

/** Whether the browser lets us into a page we have leave for: an administrator may have forbidden it. */
async function scriptable(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
    return true;
  } catch (error) {
    // Only the administrator's word is final; a page that is just loading or showing an error is not.
    return !/policy|blocked by|administrator/i.test(String(error));
  }
}
