import { browser } from 'wxt/browser';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createSettingsStore } from '../settings/stored-settings.ts';

const KEY = 'settings';

/** Settings in `browser.storage.local`, shared by all pages of the extension. */
export function createBrowserSettings(): SettingsStore {
  return createSettingsStore({
    read: async () => (await browser.storage.local.get(KEY))[KEY],
    write: (value) => browser.storage.local.set({ [KEY]: value }),
    watch(listener) {
      const changed = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[KEY];
        if (change) listener(change.newValue);
      };
      browser.storage.local.onChanged.addListener(changed);
      return () => browser.storage.local.onChanged.removeListener(changed);
    },
  });
}
