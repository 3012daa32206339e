import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocalStorageSettings } from '../../../lib/settings/local-storage-settings.ts';
import { createMemorySettings } from '../../../lib/settings/memory-settings.ts';
import { migrateSettings } from '../../../lib/settings/migrations.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../lib/settings/settings.ts';
import { createSettingsStore, type SettingsArea } from '../../../lib/settings/stored-settings.ts';

/** As much of `localStorage` as is used, in two pages at once. */
class FakeStorage extends EventTarget {
  readonly values = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException('exceeded the quota', 'QuotaExceededError');
    this.values.set(key, value);
  };
}

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('addEventListener', storage.addEventListener.bind(storage));
  vi.stubGlobal('removeEventListener', storage.removeEventListener.bind(storage));
});
afterEach(() => void vi.unstubAllGlobals());

function otherPageWrites(value: string | null): void {
  storage.dispatchEvent(Object.assign(new Event('storage'), { storageArea: storage, key: 'nigao.settings', newValue: value }));
}

describe.each([
  ['memory', () => createMemorySettings()],
  ['localStorage', () => createLocalStorageSettings()],
])('settings in %s', (_name, create) => {
  it('begin with the defaults', async () => {
    expect(await create().load()).toEqual(DEFAULT_SETTINGS);
  });

  it('merge a patch, keep the rest and tell', async () => {
    const store = create();
    const heard = vi.fn<(settings: Settings) => void>();
    const stop = store.subscribe(heard);
    await store.update({ theme: 'dark' });
    const whole = await store.update({ profile: { ...DEFAULT_SETTINGS.profile, unitName: '青川县总工会' } });
    expect(whole).toMatchObject({ theme: 'dark', profile: { unitName: '青川县总工会' } });
    expect(await store.load()).toEqual(whole);
    expect(heard).toHaveBeenLastCalledWith(whole);
    stop();
    await store.update({ theme: 'light' });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('lose no update made at the same moment', async () => {
    const store = create();
    await Promise.all([store.update({ theme: 'dark' }), store.update({ marks: false }), store.update({ launcher: false })]);
    expect(await store.load()).toMatchObject({ theme: 'dark', marks: false, launcher: false });
  });
});

describe('localStorage', () => {
  it('hears of another page and takes damaged text as nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const store = createLocalStorageSettings();
    const heard = vi.fn<(settings: Settings) => void>();
    store.subscribe(heard);
    otherPageWrites(JSON.stringify({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'dark' }));
    storage.values.set('nigao.settings', '{"theme":');
    expect(await store.load()).toEqual(DEFAULT_SETTINGS);
  });

  it('says that it is full, and goes on with what it had', async () => {
    const store = createLocalStorageSettings();
    await store.update({ theme: 'dark' });
    storage.full = true;
    await expect(store.update({ theme: 'light' })).rejects.toMatchObject({ code: 'storage-full' });
    storage.full = false;
    expect(await store.update({ marks: false })).toMatchObject({ theme: 'dark', marks: false });
  });
});

it('a store that cannot be reached is unavailable', async () => {
  const area: SettingsArea = {
    read: () => Promise.reject(new Error('Access is denied for this document')),
    write: async () => {},
    watch: () => () => {},
  };
  await expect(createSettingsStore(area).load()).rejects.toMatchObject({ code: 'storage-unavailable' });
});

describe('stored settings', () => {
  it.each([undefined, null, 'text', 42, [], { version: 'x' }])('%j gives the defaults', (stored) => {
    expect(migrateSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are repaired part by part', () => {
    const stored = {
      version: 1,
      theme: 'pink',
      marks: false,
      profile: { unitName: '青川县总工会', year: '明年' },
      ignores: [{ scope: 'sometimes' }],
      rules: { 'placeholder/year': 'off' },
    };
    expect(migrateSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      marks: false,
      profile: { ...DEFAULT_SETTINGS.profile, unitName: '青川县总工会' },
      rules: { 'placeholder/year': 'off' },
    });
  });

  it('of version 1 have no document types of one’s own yet', () => {
    expect(migrateSettings({ version: 1, theme: 'dark', checklists: 'none' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', version: SETTINGS_VERSION });
  });

  it('of version 3 complete while one types, until that is switched off', () => {
    expect(migrateSettings({ version: 3 }).completion).toBe(true);
    expect(migrateSettings({ ...DEFAULT_SETTINGS, completion: false }).completion).toBe(false);
  });

  it('keep the sound ones of the user’s document types', () => {
    const own = { id: 'custom-a', title: '市总清单', titleWords: [], sections: [{ id: 's1', title: '经费', required: true, aliases: [], cueWords: [], minLength: 0, advice: '' }] };
    expect(migrateSettings({ version: 2, checklists: [own, { id: 'custom-b' }, 7] }).checklists).toEqual([own]);
  });

  it('of a later version keep what is understood', () => {
    expect(migrateSettings({ version: 99, theme: 'dark', novelty: true })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });
});
