import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  // WXT writes this from the built files into .wxt/, which a fresh checkout does not have.
  interface WxtRuntime {
    getURL(path: string): string;
  }
}

/** The URL of a file of the extension; `path` begins with `/`. */
export function ownUrl(path: `/${string}`): string {
  return browser.runtime.getURL(path);
}

/** The version in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
