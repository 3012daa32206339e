import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, SettingsSchema, type Settings } from './settings.ts';

type Stored = Record<string, unknown>;

/**
 * One step per version: entry `n` turns settings of version `n` into those of version `n + 1`.
 * A change of shape adds a step here and one to {@link SETTINGS_VERSION}.
 */
const STEPS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // 2: document types of the user's own; folded families.
  1: (stored) => ({ ...stored, checklists: [], collapsedFamilies: [] }),
  // 3: tables in the place of built-in ones.
  2: (stored) => ({ ...stored, referenceTables: [] }),
  // 4: completion while typing.
  3: (stored) => ({ completion: true, ...stored }),
};

/**
 * Settings out of whatever was stored: migrated step by step, each damaged part replaced by its
 * default. Nothing stored, or nothing that can be read, gives the defaults.
 */
export function migrateSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return DEFAULT_SETTINGS;
  let current: Stored = { ...stored };
  for (let version = versionOf(current); version < SETTINGS_VERSION; version += 1) {
    current = STEPS[version]?.(current) ?? current;
  }
  const parsed = v.safeParse(SettingsSchema, { ...DEFAULT_SETTINGS, ...current, version: SETTINGS_VERSION });
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

function versionOf(stored: Stored): number {
  const { version } = stored;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}
