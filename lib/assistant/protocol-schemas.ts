import * as v from 'valibot';
import { StoredChecklistsSchema } from '../checklists/custom-checklist.ts';
import { FIELDS, type FieldId } from '../phrases/phrase.ts';
import { IgnoreSchema, ProfileSchema, SettingsSchema } from '../settings/settings.ts';
import { AssistantError } from './assistant.ts';
import { draftUnits, MAX_DRAFT_UNITS } from './draft-patch.ts';
import type { EditorToBackground, PageToEngine, SidebarToBackground } from './protocol.ts';

/** One schema per message, for its whole list of arguments; one left out does not compile. */
export type Schemas<M> = {
  readonly [Name in keyof M]: v.GenericSchema<unknown, M[Name] extends (...args: infer Args) => unknown ? Args : never>;
};

const MAX_PHRASE = 5000;
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ids = v.pipe(v.array(id), v.maxLength(100));
const field = v.picklist(Object.keys(FIELDS) as FieldId[]);
const phraseText = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_PHRASE));
const draftText = v.pipe(v.string(), v.maxLength(MAX_DRAFT_UNITS));
const token = v.pipe(v.string(), v.uuid());
const rules = v.record(id, v.picklist(['off', 'error', 'warning', 'info']));
/** Longest paragraph, and longest draft before the caret, that is completed. */
const MAX_LINE = 20_000;
const MAX_BEFORE = 300_000;
const limit = v.optional(v.pipe(index, v.maxValue(10)));
const chance = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const none = v.tuple([]);
const key = v.tuple([id]);

const span = v.pipe(
  v.object({ start: index, end: index }),
  v.check(({ start, end }) => start <= end, 'a span ends before it starts'),
);

const blockShape = {
  kind: v.picklist(['paragraph', 'heading', 'list-item', 'table-cell']),
  text: draftText,
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
};
const blocks = v.pipe(
  v.array(v.object(blockShape)),
  v.check((list) => draftUnits(list) <= MAX_DRAFT_UNITS, 'the draft is too large'),
);

const memo = v.object({ documentType: id, ignoredAt: v.pipe(v.array(v.number()), v.maxLength(2000)) });

export const EDITOR_SCHEMAS: Schemas<EditorToBackground> = {
  hello: v.tuple([token, memo]),
  opened: v.tuple([v.object({ kind: id, title: id, readOnly: v.boolean() })]),
  draftChanged: v.tuple([v.object({ revision: index, from: index, removed: index, blocks, partial: v.boolean() })]),
  draftTooLarge: none,
  caretMoved: v.tuple([v.nullable(span)]),
  composing: v.tuple([v.boolean()]),
  markClicked: key,
  completions: v.tuple([v.object({ line: v.optional(v.pipe(v.string(), v.maxLength(MAX_LINE))), limit, leastChance: chance })]),
  closed: none,
};

const settingsPatch = v.partial(
  v.object({
    profile: ProfileSchema,
    rules,
    ignores: v.pipe(v.array(IgnoreSchema), v.maxLength(2000)),
    marks: v.boolean(),
    launcher: v.boolean(),
    theme: v.picklist(['system', 'light', 'dark']),
    completion: v.boolean(),
    checklists: StoredChecklistsSchema,
    collapsedFamilies: v.pipe(v.array(id), v.maxLength(50)),
  }),
);

export const SIDEBAR_SCHEMAS: Schemas<SidebarToBackground> = {
  join: v.tuple([token]),
  ping: none,
  applyFix: v.tuple([id, index]),
  applyAllFixes: v.tuple([v.optional(v.pipe(v.array(id), v.maxLength(200_000)))]),
  ignore: v.tuple([id, v.picklist(['once', 'always'])]),
  undoIgnore: none,
  clearIgnored: none,
  reveal: v.tuple([span]),
  setDocumentType: key,
  updateSettings: v.tuple([settingsPatch]),
  suggest: v.tuple([
    v.object({
      words: v.optional(v.pipe(v.string(), v.maxLength(200))),
      sectionId: v.optional(v.nullable(id)),
      field: v.optional(field),
      limit: v.optional(v.pipe(index, v.maxValue(200))),
    }),
  ]),
  insert: v.tuple([phraseText, v.optional(id)]),
  insertSection: key,
  saveSelection: none,
  removePhrase: key,
  focusEditor: none,
  close: none,
};

const suggestQuery = v.object({
  before: v.pipe(v.string(), v.maxLength(MAX_PHRASE)),
  after: v.optional(v.pipe(v.string(), v.maxLength(MAX_PHRASE))),
  sectionId: v.optional(id),
  documentType: v.optional(id),
  field: v.optional(field),
  words: v.optional(v.pipe(v.string(), v.maxLength(200))),
  limit: v.optional(v.pipe(index, v.maxValue(200))),
});

const draftInput = v.union([
  draftText,
  v.object({ html: draftText }),
  v.object({ markdown: draftText }),
  v.object({
    text: draftText,
    blocks: v.array(v.object({ ...blockShape, start: index, end: index })),
    partial: v.optional(v.boolean()),
  }),
]);

const checkOptions = v.object({
  documentType: v.optional(id),
  today: v.optional(v.number()),
  profile: v.optional(v.partial(ProfileSchema)),
  rules: v.optional(rules),
});

/** What may be said of a new phrase, as it comes over a port. */
export const phraseShape = {
  text: phraseText,
  sections: v.optional(ids),
  documentTypes: v.optional(ids),
  fields: v.optional(v.array(field)),
  tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))),
  folder: v.optional(v.pipe(v.string(), v.maxLength(400))),
};

const personalPhrase = v.object({
  id,
  text: phraseText,
  sections: ids,
  documentTypes: ids,
  fields: v.array(field),
  createdAt: v.number(),
  updatedAt: v.number(),
  uses: index,
  lastUsedAt: v.number(),
  starred: v.boolean(),
  tags: phraseShape.tags,
  folder: phraseShape.folder,
  sourceId: v.optional(id),
});

export const ENGINE_SCHEMAS: Schemas<PageToEngine> = {
  check: v.tuple([draftInput, v.optional(checkOptions)]),
  suggest: v.tuple([suggestQuery]),
  documentTypes: none,
  editableChecklist: key,
  useSettings: v.tuple([SettingsSchema]),
  suggestPhrases: v.tuple([suggestQuery, ProfileSchema]),
  listPhrases: none,
  addPhrase: v.tuple([v.object(phraseShape)]),
  updatePhrase: v.tuple([id, v.object({ ...phraseShape, text: v.optional(phraseText), starred: v.optional(v.boolean()) })]),
  removePhrase: key,
  restorePhrase: v.tuple([personalPhrase]),
  recordUse: key,
  completePhrases: v.tuple([
    v.object({ draft: id, before: v.pipe(v.string(), v.maxLength(MAX_BEFORE)), sectionId: v.optional(id), limit, leastChance: chance }),
    ProfileSchema,
  ]),
  prepareCompletion: v.tuple([ProfileSchema]),
};

/** A `validate` for `connectRpc`: the arguments as the schema of their message gives them back. */
export function validator<M>(schemas: Schemas<M>): (method: keyof M, args: readonly unknown[]) => readonly unknown[] {
  return (method, args) => {
    const result = v.safeParse(schemas[method], args);
    if (result.success) return result.output;
    const issue = result.issues[0];
    throw new AssistantError('invalid-input', `${String(method)}: ${issue.message} at ${v.getDotPath(issue) ?? '?'}`);
  };
}
