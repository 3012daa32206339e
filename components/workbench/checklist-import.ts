import { CHECKLIST_FILE_LIMIT, readChecklistFile, type ReadChecklists } from '../../lib/checklists/checklist-file.ts';
import { CHECKLIST_LIMITS, type CustomChecklist } from '../../lib/checklists/custom-checklist.ts';

/** What a file says, or why it cannot be read. */
export async function readChecklists(file: Pick<File, 'size' | 'text'>): Promise<ReadChecklists> {
  if (file.size > CHECKLIST_FILE_LIMIT) return { ok: false, reason: '文件超过 1 MB，不像是要件清单，没有导入。' };
  try {
    return readChecklistFile(await file.text());
  } catch {
    // The file was moved or locked between being chosen and being read.
    return { ok: false, reason: '文件读不出来。请确认它没有被移动，也没有被别的程序占用，再试一次。' };
  }
}

/** Checklists after an import. */
export type Merged = { readonly ok: true; readonly checklists: readonly CustomChecklist[]; readonly replaced: number } | { readonly ok: false; readonly reason: string };

/** One's own checklists with those of a file: a newer issue of the same one takes its place. */
export function mergeChecklists(own: readonly CustomChecklist[], imported: readonly CustomChecklist[]): Merged {
  const known = new Set(own.map(({ id }) => id));
  const byId = new Map(imported.map((checklist) => [checklist.id, checklist]));
  const added = imported.filter(({ id }) => !known.has(id));
  const checklists = [...own.map((checklist) => byId.get(checklist.id) ?? checklist), ...added];
  if (checklists.length > CHECKLIST_LIMITS.checklists) {
    return { ok: false, reason: `最多保存${CHECKLIST_LIMITS.checklists}份清单，没有导入。请先删去不用的。` };
  }
  return { ok: true, checklists, replaced: imported.length - added.length };
}
