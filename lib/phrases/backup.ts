import * as v from 'valibot';
import { MAX_LIBRARY_PHRASES } from './library-error.ts';
import { PersonalPhraseSchema } from './new-phrase.ts';
import type { ArchivedLibrary } from './phrase-archive.ts';

const FORMAT = 'nigao-library';
/** Grows with every change of shape; {@link MIGRATIONS} brings older ones up. */
export const BACKUP_VERSION = 3;
/** Longest backup read, in UTF-16 units: about what the largest library makes. */
export const MAX_BACKUP_LENGTH = 150_000_000;

const time = v.pipe(v.number('应为数字'), v.safeInteger('应为整数'), v.minValue(0, '不能小于零'));
const line = (most: number) => v.pipe(v.string('应为文字'), v.nonEmpty('不能为空'), v.maxLength(most, `不能超过 ${most} 字`));
const haveDistinctIds = (list: readonly { readonly id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length;

const BackupSchema = v.strictObject({
  format: v.literal(FORMAT, '不是拟稿的备份文件'),
  version: v.literal(BACKUP_VERSION, '不认识的备份版本'),
  exportedAt: time,
  phrases: v.pipe(v.array(v.strictObject(PersonalPhraseSchema.entries), '应为列表'), v.maxLength(MAX_LIBRARY_PHRASES, `不能超过 ${MAX_LIBRARY_PHRASES} 条`), v.check((list) => haveDistinctIds(list), '有两条词句编号相同')),
  starterUses: v.pipe(v.array(v.strictObject({ id: line(100), uses: time, lastUsedAt: time }), '应为列表'), v.maxLength(MAX_LIBRARY_PHRASES, '太多'), v.check((list) => haveDistinctIds(list), '编号有重复')),
  sources: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(line(100), v.regex(/^source-[a-z0-9-]+$/, '不认识的来源')),
        name: line(300),
        hash: v.pipe(v.string('应为文字'), v.regex(/^[0-9a-f]{64}$/, '校验值不对')),
        size: time,
        importedAt: time,
        taken: time,
        duplicates: time,
        repeats: v.optional(v.pipe(v.array(line(100)), v.maxLength(MAX_LIBRARY_PHRASES, '太多'))),
      }),
      '应为列表',
    ),
    v.maxLength(MAX_LIBRARY_PHRASES, '太多'),
    v.check((list) => haveDistinctIds(list) && new Set(list.map(({ hash }) => hash)).size === list.length, '同一份文件出现了两次'),
  ),
});

/** From the version of their number to the next. */
const MIGRATIONS: Readonly<Record<number, (backup: Readonly<Record<string, unknown>>) => Record<string, unknown>>> = {
  // Imported documents were not known yet.
  1: (backup) => ({ ...backup, version: 2, sources: [] }),
  // Documents did not say yet what they share with others.
  2: (backup) => ({ ...backup, version: 3 }),
};

/** What was read of a backup, or why it is refused, in Chinese. */
export type BackupReading = { readonly ok: true; readonly contents: ArchivedLibrary; readonly exportedAt: number } | { readonly ok: false; readonly reason: string };

/** These contents as the JSON text of a backup, the same for the same contents and time. */
export function backupOf({ phrases, starterUses, sources }: ArchivedLibrary, now: number): string {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, exportedAt: now, phrases: byId(phrases), starterUses: byId(starterUses), sources: byId(sources) });
}

/** Reads a backup out of parsed JSON of any origin. Nothing in it is ever run, and nothing is changed. */
export function checkBackup(json: unknown): BackupReading {
  if (typeof json !== 'object' || json === null || (json as { format?: unknown }).format !== FORMAT) return refused('这不是拟稿的备份文件');
  let backup = json as Record<string, unknown>;
  const { version } = backup;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return refused('备份文件没有写明版本');
  if (version > BACKUP_VERSION) return refused('这是较新版本的拟稿导出的备份，请先更新拟稿，再恢复');
  for (let from = version; from < BACKUP_VERSION; from++) backup = MIGRATIONS[from]?.(backup) ?? backup;
  const result = v.safeParse(BackupSchema, backup, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) return refused(reasonOf(result.issues[0]));
  const { phrases, starterUses, sources } = result.output;
  return { ok: true, contents: { phrases: phrases as ArchivedLibrary['phrases'], starterUses, sources: sources as ArchivedLibrary['sources'] }, exportedAt: result.output.exportedAt };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const what = issue.type === 'strict_object' ? (issue.expected === 'never' ? '不认识的内容' : '缺少内容，或内容不对') : issue.message;
  return `备份文件的内容不对，没有恢复${path === null ? '' : `（${path.slice(0, 80)}）`}：${what}`;
}

function refused(reason: string): BackupReading {
  return { ok: false, reason };
}
