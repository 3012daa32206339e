import type { Settings } from './settings.ts';

/** Where settings live: `browser.storage.local`, `localStorage`, or memory. */
export interface SettingsStore {
  /** The stored settings, migrated and repaired; defaults where nothing is stored. */
  load(): Promise<Settings>;
  /**
   * Merges `patch` into the stored settings and returns the whole.
   * @throws {AssistantError} `storage-full` or `storage-unavailable`; nothing is changed then.
   */
  update(patch: Partial<Settings>): Promise<Settings>;
  /** Calls back after every change, also from another page; returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
}
