import { useRef } from 'preact/hooks';
import { writeChecklistFile } from '../../lib/checklists/checklist-file.ts';
import { CHECKLIST_LIMITS, type CustomChecklist } from '../../lib/checklists/custom-checklist.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';
import { mergeChecklists, readChecklists } from './checklist-import.ts';
import { saveTextFile } from './save-text-file.ts';

/** The user's own document types and what can be done with them; every outcome is said. */
export interface ChecklistDesk {
  readonly checklists: readonly CustomChecklist[];
  readonly full: boolean;
  /** Adds one, or puts it in the place of the one with its id. */
  save(checklist: CustomChecklist): Promise<boolean>;
  remove(checklist: CustomChecklist): Promise<void>;
  /** Gives why the file was refused, or `null`. */
  importFile(file: File): Promise<string | null>;
  exportFile(checklists: readonly CustomChecklist[]): void;
}

/** Changes the document types kept with the settings. */
export function useChecklists(settings: Settings, onUpdateSettings: (patch: Partial<Settings>) => Promise<unknown>): ChecklistDesk {
  const toasts = useToast();
  const latest = useRef(settings.checklists);
  latest.current = settings.checklists;
  const { checklists } = settings;
  const keep = async (next: readonly CustomChecklist[]): Promise<boolean> => {
    try {
      await onUpdateSettings({ checklists: [...next] });
      return true;
    } catch (error) {
      toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
      return false;
    }
  };
  const restore = (before: readonly CustomChecklist[]) => ({ title: '撤销', run: () => void keep(before) });
  return {
    checklists,
    full: checklists.length >= CHECKLIST_LIMITS.checklists,
    save: async (checklist) => {
      const isNew = !checklists.some(({ id }) => id === checklist.id);
      const next = isNew ? [...checklists, checklist] : checklists.map((each) => (each.id === checklist.id ? checklist : each));
      if (!(await keep(next))) return false;
      toasts.show({ text: `已保存“${checklist.title}”，检查时就会用上。` });
      return true;
    },
    remove: async (checklist) => {
      const before = latest.current;
      if (await keep(before.filter(({ id }) => id !== checklist.id))) toasts.show({ text: `已删去“${checklist.title}”。`, action: restore(before) });
    },
    importFile: async (file) => {
      const read = await readChecklists(file);
      if (!read.ok) return read.reason;
      const before = latest.current;
      const merged = mergeChecklists(before, read.checklists);
      if (!merged.ok) return merged.reason;
      const replaced = merged.replaced > 0 ? `，其中 ${merged.replaced} 份替换了原来的` : '';
      if (await keep(merged.checklists)) toasts.show({ text: `已导入 ${read.checklists.length} 份清单${replaced}。`, action: restore(before) });
      return null;
    },
    exportFile: (list) => {
      const name = list.length === 1 ? (list[0]?.title ?? '') : `共${list.length}份`;
      saveTextFile(`要件清单-${name.replace(/[\\/:*?"<>|]/g, '')}.json`, writeChecklistFile(list), 'application/json');
    },
  };
}
