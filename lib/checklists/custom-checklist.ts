import * as v from 'valibot';

/** How much a user's own checklists may hold; what the form and the file are measured by. */
export const CHECKLIST_LIMITS = {
  /** Checklists kept, and in one file. */
  checklists: 50,
  sections: 40,
  /** Other names, cue words, title words of one list. */
  words: 60,
  /** Characters of a title, a name, a word. */
  word: 40,
  /** Characters of a piece of advice. */
  advice: 200,
  /** Characters a section may be asked to have. */
  minLength: 10_000,
} as const;

/** What ids of a user's own checklists begin with; no built-in one does. */
export const CUSTOM_ID_PREFIX = 'custom-';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

const line = (max: number) =>
  v.pipe(
    v.string('应为文字'),
    v.maxLength(max * 10, `不能超过${max}个字`),
    v.transform((text) => text.replace(CONTROL, ' ').trim()),
    v.maxLength(max, `不能超过${max}个字`),
  );
const name = v.pipe(line(CHECKLIST_LIMITS.word), v.nonEmpty('不能为空'));
const words = v.pipe(
  v.array(line(CHECKLIST_LIMITS.word), '应为列表'),
  v.transform((list) => [...new Set(list.filter(Boolean))]),
  v.maxLength(CHECKLIST_LIMITS.words, `不能超过${CHECKLIST_LIMITS.words}个词`),
);
const id = v.pipe(v.string('应为文字'), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, '只能用小写字母、数字和短横'));

const SectionSchema = v.object({
  id,
  title: name,
  required: v.boolean('应为是或否'),
  /** Other names of its heading. */
  aliases: words,
  /** Plain words that show the section where it has no heading; never patterns. */
  cueWords: words,
  /** Fewer characters than this is thin; 0: any length will do. */
  minLength: v.pipe(
    v.number('应为数字'),
    v.integer('应为整数'),
    v.minValue(0, '不能小于0'),
    v.maxValue(CHECKLIST_LIMITS.minLength, `不能大于${CHECKLIST_LIMITS.minLength}`),
  ),
  /** What to do when it is missing; empty: the usual words. */
  advice: v.optional(line(CHECKLIST_LIMITS.advice), ''),
});

/** A document type of the user's own, as it is stored, exported and imported. Data only. */
export const CustomChecklistSchema = v.pipe(
  v.object({
    id: v.pipe(id, v.startsWith(CUSTOM_ID_PREFIX, `应以“${CUSTOM_ID_PREFIX}”开头`)),
    title: name,
    /** The built-in type it was copied from: what that one knows of a section of the same id still counts. */
    basedOn: v.optional(id),
    /** A draft with one of these in its title is of this type; none: only by choice. */
    titleWords: words,
    /** In the order in which they are usually written. */
    sections: v.pipe(
      v.array(SectionSchema, '应为列表'),
      v.minLength(1, '至少要有一个要件'),
      v.maxLength(CHECKLIST_LIMITS.sections, `不能超过${CHECKLIST_LIMITS.sections}个要件`),
    ),
  }),
  v.check(({ sections }) => isUnique(sections.map((section) => section.id)), '有两个要件的编号相同'),
  v.check(({ sections }) => isUnique(sections.map((section) => section.title)), '有两个要件的名称相同'),
);
export type CustomChecklist = v.InferOutput<typeof CustomChecklistSchema>;
export type CustomSection = CustomChecklist['sections'][number];

/** Stored checklists: a damaged one is left out, the others stay. */
export const StoredChecklistsSchema = v.pipe(
  v.array(v.unknown()),
  v.transform((list) => list.flatMap((each) => parsed(each)).slice(0, CHECKLIST_LIMITS.checklists)),
);

function parsed(value: unknown): readonly CustomChecklist[] {
  const result = v.safeParse(CustomChecklistSchema, value);
  return result.success ? [result.output] : [];
}

function isUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

/** A checklist ready to be kept, or why not, in a sentence for the user. */
export type CheckedChecklist = { readonly ok: true; readonly checklist: CustomChecklist } | { readonly ok: false; readonly reason: string };

/** Checks and cleans a checklist from a form. */
export function checkChecklist(value: unknown): CheckedChecklist {
  const result = v.safeParse(CustomChecklistSchema, value);
  return result.success ? { ok: true, checklist: result.output } : { ok: false, reason: `${whatIsWrong(result.issues[0])}。` };
}

const FIELDS: Readonly<Record<string, string>> = {
  id: '编号',
  title: '名称',
  basedOn: '来源文种',
  titleWords: '标题用词',
  sections: '要件',
  required: '是否必备',
  aliases: '别名',
  cueWords: '线索词',
  minLength: '最少字数',
  advice: '写作提示',
};

/** Where and what: `第3个要件“工作目标”的名称不能为空`. */
export function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  let place = '';
  for (const { key, value } of issue.path ?? []) {
    if (typeof key === 'number') {
      if (place.endsWith('要件')) place = `${place.slice(0, -2)}第${key + 1}个要件${titleOf(value)}`;
    } else if (typeof key === 'string') place += `${place === '' ? '' : '的'}${FIELDS[key] ?? key}`;
  }
  return `${place.replace(/^的/, '')}${plain(issue)}`;
}

/** What is missing altogether is said in English by the schema library. */
function plain({ message, input, kind }: v.BaseIssue<unknown>): string {
  if (input === undefined) return '没有写';
  return kind === 'schema' && !/[\u4e00-\u9fff]/.test(message) ? '格式不对' : message;
}

function titleOf(section: unknown): string {
  const title = typeof section === 'object' && section !== null && 'title' in section ? section.title : '';
  return typeof title === 'string' && title.trim() !== '' ? `“${title.trim().slice(0, CHECKLIST_LIMITS.word)}”` : '';
}
