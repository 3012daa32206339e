import * as v from 'valibot';
import { CHECKLIST_LIMITS, CustomChecklistSchema, whatIsWrong, type CustomChecklist } from './custom-checklist.ts';

/** The largest file that is read, in bytes or UTF-16 units. */
export const CHECKLIST_FILE_LIMIT = 1024 * 1024;
/** What the file says it is, and the shape it has; a change of shape adds one. */
const FORMAT = 'nigao-checklists';
const VERSION = 1;

/** What a file holds, or why it is refused, in a sentence for the user. */
export type ReadChecklists = { readonly ok: true; readonly checklists: readonly CustomChecklist[] } | { readonly ok: false; readonly reason: string };

/** Checklists as one file that another nigao can read. */
export function writeChecklistFile(checklists: readonly CustomChecklist[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, checklists }, null, 2)}\n`;
}

/** Reads a checklist file. Nothing in it is run; a file with one bad checklist is refused as a whole. */
export function readChecklistFile(text: string): ReadChecklists {
  if (text.length > CHECKLIST_FILE_LIMIT) return refused('文件超过 1 MB，不像是要件清单，没有导入。');
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) return refused('文件里不是要件清单，没有导入。请选择从拟稿导出的 .json 文件。');
  const { format, version, checklists } = data as Record<string, unknown>;
  if (format !== FORMAT) return refused('这不是拟稿的要件清单文件，没有导入。请选择从拟稿导出的 .json 文件。');
  if (typeof version !== 'number' || version < 1) return refused('文件没有写明版本，没有导入。请让对方重新导出一份。');
  if (version > VERSION) return refused('这份清单是用更新的拟稿导出的。请先更新拟稿，再导入。');
  return readList(checklists);
}

function readList(list: unknown): ReadChecklists {
  if (!Array.isArray(list) || list.length === 0) return refused('文件里没有要件清单，没有导入。');
  if (list.length > CHECKLIST_LIMITS.checklists) return refused(`一个文件最多放${CHECKLIST_LIMITS.checklists}份清单，没有导入。请分成几个文件。`);
  const checklists: CustomChecklist[] = [];
  for (const [index, each] of list.entries()) {
    const result = v.safeParse(CustomChecklistSchema, each);
    if (!result.success) return refused(`第${index + 1}份清单${nameOf(each)}有错：${whatIsWrong(result.issues[0])}。没有导入，请改好文件再试。`);
    checklists.push(result.output);
  }
  const ids = new Set(checklists.map(({ id }) => id));
  return ids.size === checklists.length ? { ok: true, checklists } : refused('文件里有两份清单的编号相同，没有导入。');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON: what is said of other data says enough.
    return null;
  }
}

function nameOf(checklist: unknown): string {
  const title = typeof checklist === 'object' && checklist !== null && 'title' in checklist ? checklist.title : '';
  return typeof title === 'string' && title.trim() !== '' ? `“${title.trim().slice(0, CHECKLIST_LIMITS.word)}”` : '';
}

function refused(reason: string): ReadChecklists {
  return { ok: false, reason };
}
