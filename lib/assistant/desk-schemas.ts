import * as v from 'valibot';
import { MAX_LIBRARY_PHRASES } from '../phrases/library-error.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { phraseShape, type Schemas } from './protocol-schemas.ts';
import type { PageToDesk } from './protocol.ts';

/** Most documents given in at once. */
const MAX_FILES = 10_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(400));
const names = v.pipe(v.array(name), v.maxLength(100));
const ids = v.pipe(v.array(id), v.maxLength(MAX_LIBRARY_PHRASES));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is too long or empty is refused by the library itself, which says why. */
const phrase = { ...phraseShape, text: v.pipe(v.string(), v.maxLength(100_000)) };

const query = v.object({
  words: v.optional(v.pipe(v.string(), v.maxLength(200))),
  folder: v.optional(name),
  tag: v.optional(name),
  sectionId: v.optional(id),
  starred: v.optional(v.literal(true)),
  sourceId: v.optional(name),
});

const bulkChange = v.object({
  starred: v.optional(v.boolean()),
  folder: v.optional(name),
  addTags: v.optional(names),
  removeTags: v.optional(names),
  addSections: v.optional(names),
});

/** One schema for each message to the worker that keeps the library. */
export const DESK_SCHEMAS: Schemas<PageToDesk> = {
  overview: v.tuple([]),
  rows: v.tuple([query, place, place]),
  ids: v.tuple([query, place, place]),
  add: v.tuple([v.pipe(v.array(v.object(phrase)), v.maxLength(1_000))]),
  update: v.tuple([id, v.object({ ...phrase, text: v.optional(phrase.text) })]),
  change: v.tuple([ids, bulkChange]),
  remove: v.tuple([ids]),
  merge: v.tuple([id, ids]),
  forgetDocument: v.tuple([id]),
  undo: v.tuple([place]),
  duplicates: v.tuple([]),
  mine: v.tuple([]),
  exportFile: v.tuple([v.picklist(['backup', 'json', 'csv']), v.optional(ids)]),
  readPackage: v.tuple([v.file()]),
  takePackage: v.tuple([v.picklist(['replace', 'merge'])]),
  importState: v.tuple([]),
  importFiles: v.tuple([v.pipe(v.array(v.file()), v.maxLength(MAX_FILES)), SettingsSchema]),
  continueImport: v.tuple([SettingsSchema]),
  cancelImport: v.tuple([]),
  dismissImport: v.tuple([]),
};
