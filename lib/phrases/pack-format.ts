import * as v from 'valibot';
import type { FieldId, PhrasePack } from './phrase.ts';
import { FIELDS } from './phrase.ts';
import { DOCUMENT_TYPE_IDS, SECTION_IDS } from './pack-vocabulary.ts';
import { slotProblem } from './slots.ts';
import { hasHiddenCharacters } from './text-normalization.ts';

/** Longest phrase, in UTF-16 units, in packs and in the personal library alike. */
export const MAX_PHRASE_LENGTH = 5_000;
/** How the ids of personal phrases begin, so that no pack can take one. */
export const OWN_ID_PREFIX = 'own-';
/** Most phrases in one pack. */
export const MAX_PACK_PHRASES = 20_000;
/** Most reasons given for one refused pack: a person reads them. */
const MAX_REASONS = 20;

const line = (max: number) =>
  v.pipe(
    v.string('应为文字'),
    v.nonEmpty('不能为空'),
    v.maxLength(max, `不能超过 ${max} 字`),
    v.check((text) => text.trim() === text && !/\n/.test(text), '应为一行文字，首尾不留空格'),
  );

const idText = v.pipe(
  v.string('编号应为文字'),
  v.regex(/^[a-z0-9-]{1,80}$/, '编号只能用小写字母、数字和连字符，最多 80 个'),
  v.check((id) => !id.startsWith(OWN_ID_PREFIX), `编号不能以 ${OWN_ID_PREFIX} 开头，那是个人词句的编号`),
);

const tags = <const T extends readonly string[]>(known: T, what: string) =>
  v.pipe(
    v.array(v.picklist(known, (issue) => `不认识的${what} ${issue.received}`), '应为列表'),
    v.maxLength(known.length, `${what}太多`),
    v.check((list) => new Set(list).size === list.length, `${what}有重复`),
  );

const PhraseSchema = v.strictObject({
  id: idText,
  text: v.pipe(
    v.string('词句应为文字'),
    v.nonEmpty('词句不能为空'),
    v.maxLength(MAX_PHRASE_LENGTH, `词句不能超过 ${MAX_PHRASE_LENGTH} 字`),
    v.check((text) => text.trim() === text, '词句首尾不能有空白'),
    v.check((text) => !hasHiddenCharacters(text), '词句含有看不见的控制字符'),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? slotProblem(dataset.value) : null;
      if (problem !== null) addIssue({ message: problem });
    }),
  ),
  sections: tags(SECTION_IDS, '要件'),
  documentTypes: tags(DOCUMENT_TYPE_IDS, '文种'),
  fields: v.pipe(tags(Object.keys(FIELDS) as FieldId[], '领域'), v.nonEmpty('至少写一个领域，通用的写 general')),
});

/** What a phrase pack (词句包) must look like, whoever wrote it. */
const PhrasePackSchema = v.strictObject({
  id: idText,
  title: line(100),
  source: line(300),
  licence: line(100),
  phrases: v.pipe(
    v.array(PhraseSchema, '词句应为列表'),
    v.nonEmpty('至少要有一条词句'),
    v.maxLength(MAX_PACK_PHRASES, `一个词句包不能超过 ${MAX_PACK_PHRASES} 条`),
    v.check((list) => new Set(list.map((phrase) => phrase.id)).size === list.length, '有两条词句编号相同'),
  ),
});

export type PackParsing =
  | { readonly ok: true; readonly pack: PhrasePack }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Reads a pack from data of any origin: the pack, or up to 20 reasons in Chinese why it is refused. */
export function parsePack(json: unknown): PackParsing {
  const tooMany = (json as { phrases?: { length?: unknown } } | null | undefined)?.phrases?.length;
  if (typeof tooMany === 'number' && tooMany > MAX_PACK_PHRASES) {
    return { ok: false, reasons: [`phrases：一个词句包不能超过 ${MAX_PACK_PHRASES} 条`] };
  }
  const result = v.safeParse(PhrasePackSchema, json);
  if (result.success) return { ok: true, pack: result.output };
  const reasons = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    const message = reasonOf(issue);
    return path === null ? message : `${path}：${message}`;
  });
  return { ok: false, reasons: [...new Set(reasons)].slice(0, MAX_REASONS) };
}

/** Object-level issues have no words of ours: a missing key, an unknown one, or not an object at all. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return '不认识的内容';
  return issue.received === 'undefined' ? '缺少这一项' : '应为一组内容';
}
