import * as v from 'valibot';
import { invalidPhrase } from './library-error.ts';
import { MAX_PHRASE_LENGTH, OWN_ID_PREFIX } from './pack-format.ts';
import type { FieldId, PersonalPhrase } from './phrase.ts';
import { FIELDS } from './phrase.ts';
import type { NewPhrase } from './phrase-library.ts';
import { cleanText } from './text-normalization.ts';

const EMPTY_TEXT = '没有可以保存的文字，请先选中要保存的词句';
const LONG_TEXT = `词句不能超过 ${MAX_PHRASE_LENGTH} 字，请分成几条保存`;

const text = v.pipe(
  v.string('词句应为文字'),
  // Before cleaning, which would work its way through a gigabyte first.
  v.maxLength(MAX_PHRASE_LENGTH * 2, LONG_TEXT),
  v.transform(cleanText),
  v.nonEmpty(EMPTY_TEXT),
  v.maxLength(MAX_PHRASE_LENGTH, LONG_TEXT),
);
/** Tags are open to checklists the packs do not know; fields are ours. */
const tags = v.pipe(v.array(v.pipe(v.string('标签应为文字'), v.regex(/^[a-z0-9-]{1,80}$/, '不认识的标签')), '标签应为列表'), v.maxLength(50, '标签太多'));
const fields = v.pipe(v.array(v.picklist(Object.keys(FIELDS) as FieldId[], '不认识的领域'), '领域应为列表'), v.maxLength(50, '领域太多'));
const ownTags = v.pipe(v.array(v.pipe(v.string('标签应为文字'), v.transform(cleanText), v.nonEmpty('标签不能为空'), v.maxLength(30, '标签不能超过 30 字')), '标签应为列表'), v.maxLength(50, '标签太多'));
/** Levels are parted by `/`; a path of names cannot hold itself. */
const folder = v.pipe(v.string('文件夹应为文字'), v.maxLength(200, '文件夹名太长'), v.transform(cleanText), v.regex(/^(?:[^/\n]{1,50}(?:\/[^/\n]{1,50}){0,4})?$/, '文件夹名每级最多 50 字，最多五级'));
const count = v.pipe(v.number('应为数字'), v.safeInteger('应为整数'), v.minValue(0, '不能小于零'));

const PatchSchema = v.object({
  text: v.optional(text),
  sections: v.optional(tags),
  documentTypes: v.optional(tags),
  fields: v.optional(fields),
  starred: v.optional(v.boolean('星标应为是或否')),
  tags: v.optional(ownTags),
  folder: v.optional(folder),
});

/** A personal phrase as it is stored and as it comes back from outside. */
export const PersonalPhraseSchema = v.object({
  id: v.pipe(v.string('编号应为文字'), v.regex(new RegExp(`^${OWN_ID_PREFIX}[a-z0-9-]{1,80}$`), '不是个人词句的编号')),
  text,
  sections: tags,
  documentTypes: tags,
  fields,
  createdAt: count,
  updatedAt: count,
  uses: count,
  lastUsedAt: count,
  starred: v.boolean('星标应为是或否'),
  tags: v.optional(ownTags),
  folder: v.optional(folder),
  sourceId: v.optional(v.pipe(v.string('来源应为文字'), v.regex(/^source-[a-z0-9-]{1,80}$/, '不认识的来源'))),
});

/** What may be changed of a personal phrase, checked and cleaned. */
export type PhrasePatch = Partial<Pick<PersonalPhrase, 'text' | 'sections' | 'documentTypes' | 'fields' | 'starred' | 'tags' | 'folder'>>;

/** Checks and cleans a patch. @throws {AssistantError} `invalid-input`, saying what to do. */
export function checkedPatch(patch: unknown): PhrasePatch {
  return Object.fromEntries(Object.entries(checked(PatchSchema, patch)).filter(([, value]) => value !== undefined));
}

/** Checks a personal phrase that comes back from outside. @throws {AssistantError} `invalid-input`. */
export function checkedPersonalPhrase(phrase: unknown): PersonalPhrase {
  return checked(PersonalPhraseSchema, phrase);
}

/** A personal phrase made from what was said of it. @throws {AssistantError} `invalid-input`. */
export function personalPhrase(phrase: NewPhrase, now: number): PersonalPhrase {
  const { text, sections, documentTypes, fields, tags, folder } = checkedPatch(phrase);
  if (text === undefined) throw invalidPhrase(EMPTY_TEXT);
  return {
    id: `${OWN_ID_PREFIX}${crypto.randomUUID()}`,
    text,
    sections: sections ?? [],
    documentTypes: documentTypes ?? [],
    fields: fields ?? [],
    createdAt: now,
    updatedAt: now,
    uses: 0,
    lastUsedAt: 0,
    starred: false,
    ...(tags !== undefined && tags.length > 0 && { tags }),
    ...(folder !== undefined && folder !== '' && { folder }),
  };
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  throw invalidPhrase(result.issues[0].kind === 'schema' && result.issues[0].type === 'object' ? '词句的格式不对' : result.issues[0].message);
}
