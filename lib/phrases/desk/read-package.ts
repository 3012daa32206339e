import { MAX_BACKUP_LENGTH, checkBackup } from '../backup.ts';
import { libraryError } from '../library-error.ts';
import type { PackageReading } from '../library-desk.ts';
import { personalPhrase } from '../new-phrase.ts';
import { parsePack } from '../pack-format.ts';
import type { ArchivedLibrary } from '../phrase-archive.ts';
import { readPhraseCsv } from '../phrase-csv.ts';
import { decodeText } from '../import/decode-text.ts';

/** Most bytes of a file that is looked into: three for each unit of the longest backup. */
const MOST_BYTES = MAX_BACKUP_LENGTH * 3;

/** What was read of a file, with what it holds. */
export interface ReadPackage {
  readonly reading: PackageReading;
  /** `null` when it is refused. */
  readonly contents: ArchivedLibrary | null;
}

type File = Pick<globalThis.File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads a backup, a phrase pack or a table of any origin. Nothing in it is run, and nothing is changed. */
export async function readPackage(file: File, now: number): Promise<ReadPackage> {
  if (file.size > MOST_BYTES) return refused('文件太大，不像是拟稿导出的');
  let text: string;
  try {
    text = decodeText(new Uint8Array(await file.arrayBuffer())).replace(/^\ufeff/, '');
  } catch {
    // The file was moved, is locked, or is no text at all: to who picked it that is one and the same.
    return refused('文件读不出来。请确认它没有被移动，而且是拟稿导出的 JSON 或 CSV 文件');
  }
  return /\.csv$/i.test(file.name) ? readTable(file.name, text, now) : readJson(file.name, text, now);
}

function readTable(name: string, text: string, now: number): ReadPackage {
  try {
    const phrases = readPhraseCsv(text, now);
    if (phrases.length === 0) return refused('表格里没有词句');
    return { reading: { ok: true, kind: 'table', name, phrases: phrases.length, documents: 0, exportedAt: null }, contents: { phrases, starterUses: [], sources: [] } };
  } catch (failure) {
    return refused(libraryError(failure).message);
  }
}

function readJson(name: string, text: string, now: number): ReadPackage {
  if (text.length > MAX_BACKUP_LENGTH) return refused('文件太大，不像是拟稿导出的');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Whatever the parser says is of no use to who picked the wrong file.
    return refused('文件已损坏，或者不是拟稿导出的 JSON 文件');
  }
  if (isPack(json)) return readPack(name, json, now);
  const backup = checkBackup(json);
  if (!backup.ok) return refused(backup.reason);
  const { contents, exportedAt } = backup;
  return { reading: { ok: true, kind: 'backup', name, phrases: contents.phrases.length, documents: contents.sources.length, exportedAt }, contents };
}

/** A pack says whose it is; a backup names its format. */
function isPack(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !('format' in json) && 'licence' in json && 'phrases' in json;
}

function readPack(name: string, json: unknown, now: number): ReadPackage {
  const parsed = parsePack(json);
  if (!parsed.ok) return refused(`词句包的内容不对：${parsed.reasons.slice(0, 3).join('；')}`);
  try {
    const phrases = parsed.pack.phrases.map(({ id: _id, ...phrase }) => personalPhrase(phrase, now));
    return { reading: { ok: true, kind: 'pack', name, phrases: phrases.length, documents: 0, exportedAt: null }, contents: { phrases, starterUses: [], sources: [] } };
  } catch (failure) {
    return refused(libraryError(failure).message);
  }
}

function refused(reason: string): ReadPackage {
  return { reading: { ok: false, reason }, contents: null };
}
