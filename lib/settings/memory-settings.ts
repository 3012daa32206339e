import type { SettingsStore } from './settings-store.ts';
import type { Settings } from './settings.ts';
import { createSettingsStore } from './stored-settings.ts';

/** Settings that last as long as the page: for Node, tests and pages where nothing can be stored. */
export function createMemorySettings(initial?: Partial<Settings>): SettingsStore {
  let stored: unknown = initial;
  return createSettingsStore({
    read: async () => stored,
    write: async (value) => {
      stored = value;
    },
    watch: () => () => {},
  });
}
