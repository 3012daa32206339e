import { createLocalStorageSettings } from '../../lib/settings/local-storage-settings.ts';
import { createMemorySettings } from '../../lib/settings/memory-settings.ts';
import { type Profile } from '../../lib/settings/profile.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';
import type { Settings } from '../../lib/settings/settings.ts';

const THEMES: readonly string[] = ['system', 'light', 'dark'] satisfies readonly Settings['theme'][];

/** Settings in the page's `localStorage`; in a page that may not store anything, for as long as it is open. */
export function embeddedSettings(): SettingsStore {
  try {
    localStorage.getItem('nigao.settings');
    return createLocalStorageSettings();
  } catch (error) {
    console.info('[nigao] nothing can be stored here, settings last until the page is closed:', error);
    return createMemorySettings();
  }
}

/** What the page itself has to say about the settings, as a patch of them. */
export async function pageSettings(
  store: SettingsStore,
  said: { readonly profile: Partial<Profile> | null; readonly theme: string | null },
): Promise<Partial<Settings>> {
  const patch: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  if (said.theme !== null && THEMES.includes(said.theme)) patch.theme = said.theme as Settings['theme'];
  if (said.profile) patch.profile = { ...(await store.load()).profile, ...said.profile };
  return patch;
}
