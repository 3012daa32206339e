import * as v from 'valibot';
import { StoredChecklistsSchema } from '../checklists/custom-checklist.ts';
import { EMPTY_PROFILE } from './profile.ts';

const shortText = v.pipe(v.string(), v.maxLength(200));

export const ProfileSchema = v.object({
  unitName: v.fallback(shortText, ''),
  unitShortName: v.fallback(shortText, ''),
  superiorUnit: v.fallback(shortText, ''),
  year: v.fallback(v.pipe(v.string(), v.regex(/^(\d{4})?$/)), ''),
  region: v.fallback(shortText, ''),
  congressSession: v.fallback(shortText, ''),
  unionCongress: v.fallback(shortText, ''),
  partyCongress: v.fallback(shortText, ''),
  plenarySession: v.fallback(shortText, ''),
  leader: v.fallback(shortText, ''),
});

/** One thing the user chose not to hear of again; see `lib/assistant/ignores.ts`. */
export const IgnoreSchema = v.object({
  scope: v.picklist(['once', 'always']),
  ruleId: shortText,
  text: v.pipe(v.string(), v.maxLength(400)),
  /** Up to eight characters on either side; empty for `always`. */
  before: shortText,
  after: shortText,
  /** Milliseconds since 1970. */
  at: v.number(),
});
export type Ignore = v.InferOutput<typeof IgnoreSchema>;

/** A table of dates in the world (meetings, laws, campaigns) that stands in for the built-in one of its id. */
const InstalledTableSchema = v.object({
  id: shortText,
  /** Milliseconds since 1970. */
  installedAt: v.number(),
  /** As in the file; what it must look like is the rules' business, which check it again. */
  table: v.unknown(),
});
export type InstalledTable = v.InferOutput<typeof InstalledTableSchema>;

/** The version written with stored settings; a change of shape adds a migration and one here. */
export const SETTINGS_VERSION = 4;

export const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  profile: v.fallback(ProfileSchema, EMPTY_PROFILE),
  /** Per rule id: `off` or another severity than its own. */
  rules: v.fallback(v.record(shortText, v.picklist(['off', 'error', 'warning', 'info'])), {}),
  ignores: v.fallback(v.pipe(v.array(IgnoreSchema), v.maxLength(2000)), []),
  /** Marks in the text while the sidebar is closed too. */
  marks: v.fallback(v.boolean(), true),
  /** The button on the focused editor. */
  launcher: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Families of rules whose findings are folded away in lists. */
  collapsedFamilies: v.fallback(v.pipe(v.array(shortText), v.maxLength(50)), []),
  /** Document types of the user's own, beside the built-in ones. */
  checklists: v.fallback(StoredChecklistsSchema, []),
  /** Tables that the user put in the place of built-in ones. */
  referenceTables: v.fallback(v.pipe(v.array(InstalledTableSchema), v.maxLength(50)), []),
  /** Continuations of what is being written, offered while one types. */
  completion: v.fallback(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  profile: EMPTY_PROFILE,
  rules: {},
  ignores: [],
  marks: true,
  launcher: true,
  theme: 'system',
  collapsedFamilies: [],
  checklists: [],
  referenceTables: [],
  completion: true,
};
