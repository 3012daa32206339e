import type { InstalledTable } from '../../lib/settings/settings.ts';

/** A table of dates in the world (meetings, laws, campaigns) that a file can stand in for. */
export interface TableInfo {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly knownUntil: string;
  /** The table as a file would have it. */
  readonly table: unknown;
}

/** What the page knows of tables; the rules themselves are not the page's business. */
export interface TableDesk {
  readonly builtIn: readonly TableInfo[];
  /** Whether a file's content could stand in for one of them, or why not, in Chinese. */
  check(json: unknown): { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reasons: readonly string[] };
}

/** In bytes; the largest built-in table has a tenth of it. */
const FILE_LIMIT = 500_000;

/** A table read from a file, or why it was not taken. */
export type ReadTable = { readonly ok: true; readonly table: InstalledTable } | { readonly ok: false; readonly reasons: readonly string[] };

/** Reads a file that the user picked. */
export async function readTable(file: Pick<File, 'size' | 'text'>, desk: TableDesk, now: number): Promise<ReadTable> {
  if (file.size > FILE_LIMIT) return { ok: false, reasons: ['文件超过 500 KB，不像是资料表。'] };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, reasons: ['文件读不出来。请确认它没有被移动，也没有被别的程序占用，再试一次。'] };
  const json = parsed(text);
  if (json === undefined) return { ok: false, reasons: ['文件不是 JSON 格式。请先“导出”一份自带的，照它的样子改。'] };
  const checked = desk.check(json);
  return checked.ok ? { ok: true, table: { id: checked.id, installedAt: now, table: json } } : checked;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever it is, it is no JSON; `undefined` is none either.
    return undefined;
  }
}
