import { browser } from 'wxt/browser';
import { ownUrl } from './own-url.ts';

/** Every site there is, as a match pattern: the user's own choice, asked for and taken back as one. */
const ALL_SITES = '*://*/*';

/** Where the user has enabled the extension. */
export interface GrantedSites {
  /** Hosts, sorted, e.g. `oa.example.gov.cn`. */
  readonly hosts: readonly string[];
  readonly all: boolean;
}

export async function loadGrantedSites(): Promise<GrantedSites> {
  const found = (await grantedOrigins()).map(hostOf);
  const hosts = [...new Set(found.filter((host) => host !== '*'))].sort();
  return { hosts, all: found.includes('*') };
}

/** Match patterns of every site the user has granted. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((origin) => /^(\*|https?):\/\//.test(origin));
}

/** Takes a host back, whatever its scheme. */
export async function revokeHost(host: string): Promise<void> {
  const origins = (await grantedOrigins()).filter((origin) => hostOf(origin) === host);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/**
 * Asks for a site, or for all of them. To be called first thing in a click: the browser shows its own
 * question only then.
 * @returns whether the user said yes.
 */
export function requestSite(pattern: string = ALL_SITES): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Takes back the grant for all sites; hosts granted one by one stay. */
export async function revokeAllSites(): Promise<void> {
  const origins = (await grantedOrigins()).filter((origin) => hostOf(origin) === '*');
  await browser.permissions.remove({ origins });
}

/** Calls back after every change of grants; returns the way to stop. */
export function watchGrantedSites(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/** Whether the user has granted the site of a URL; our own pages need no grant. */
export async function isGranted(url: string): Promise<boolean> {
  if (url.startsWith(ownUrl('/'))) return true;
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** The match pattern of a page's site, e.g. `https://oa.example.cn/*`; `null` where there can be none. */
export function sitePattern(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? `${parsed.protocol}//${parsed.hostname}/*` : null;
}

function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? pattern;
}
