import type { SettingsStore } from './settings-store.ts';
import { createSettingsStore } from './stored-settings.ts';

/** Settings in the `localStorage` of the embedding page, under one key of our own. */
export function createLocalStorageSettings(key = 'nigao.settings'): SettingsStore {
  return createSettingsStore({
    read: async () => parse(localStorage.getItem(key)),
    write: async (value) => localStorage.setItem(key, JSON.stringify(value)),
    watch(listener) {
      const changed = (event: StorageEvent) => {
        if (event.storageArea === localStorage && event.key === key) listener(parse(event.newValue));
      };
      addEventListener('storage', changed);
      return () => removeEventListener('storage', changed);
    },
  });
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('[nigao] stored settings cannot be read, starting from the defaults', error);
    return undefined;
  }
}
