import { browser } from 'wxt/browser';
import { ownUrl } from './own-url.ts';

/** Opens the full tab with files, library and settings. */
export async function openWorkbench(): Promise<void> {
  await browser.tabs.create({ url: ownUrl('/workbench.html') });
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: ownUrl('/welcome.html') });
}

/** Shows the welcome page once, after the extension was installed. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
  });
}
