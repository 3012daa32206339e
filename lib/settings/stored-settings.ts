import { AssistantError } from '../assistant/assistant.ts';
import { migrateSettings } from './migrations.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Settings } from './settings.ts';

/** Where one value can be kept; what differs between the kinds of {@link SettingsStore}. */
export interface SettingsArea {
  /** The stored value, or `undefined`. */
  read(): Promise<unknown>;
  write(value: Settings): Promise<void>;
  /** Calls back when another page has written; returns the way to stop. */
  watch(listener: (value: unknown) => void): () => void;
}

/** A settings store over an area. Updates are done one after another, so that none undoes another. */
export function createSettingsStore(area: SettingsArea): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>();
  let last: Promise<unknown> = Promise.resolve();
  let stopWatching: (() => void) | null = null;
  let told = '';
  // Some areas report our own writes as well: what is known already is not said again.
  const tell = (settings: Settings) => {
    const now = JSON.stringify(settings);
    if (now === told) return;
    told = now;
    for (const listener of [...listeners]) listener(settings);
  };
  const load = async () => migrateSettings(await area.read().catch(rethrow));
  const update = async (patch: Partial<Settings>) => {
    const settings = migrateSettings({ ...(await load()), ...patch });
    await area.write(settings).catch(rethrow);
    tell(settings);
    return settings;
  };
  return {
    load,
    update(patch) {
      const turn = last.then(() => update(patch));
      last = turn.catch(() => undefined);
      return turn;
    },
    subscribe(listener) {
      listeners.add(listener);
      stopWatching ??= area.watch((value) => tell(migrateSettings(value)));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = null;
      };
    },
  };
}

/** Says whether a store failed for want of room or altogether. */
function rethrow(error: unknown): never {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  throw new AssistantError(/quota|no space|disk/i.test(text) ? 'storage-full' : 'storage-unavailable', text);
}
