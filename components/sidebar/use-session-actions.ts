import { useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../lib/draft/span.ts';
import type { AssistantErrorCode } from '../../lib/assistant/assistant.ts';
import type { ActionResult, Session } from '../../lib/assistant/session.ts';
import type { PhraseSuggestion } from '../../lib/phrases/phrase.ts';
import type { Profile } from '../../lib/settings/profile.ts';
import { useToast, type Toast, type Toasts } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';
import { keyLabel } from '../keyboard.ts';
import { batchToast, insertedToast } from './action-words.ts';

/** What a person can do in the sidebar; every outcome is said in a toast. */
export interface SessionActions {
  fix(key: string, fixIndex: number): Promise<void>;
  fixAll(keys?: readonly string[]): Promise<void>;
  ignore(key: string, scope: 'once' | 'always'): Promise<void>;
  undoIgnore(): Promise<void>;
  clearIgnored(): Promise<void>;
  reveal(span: Span): Promise<void>;
  setDocumentType(id: string): Promise<void>;
  saveProfile(profile: Profile): Promise<boolean>;
  /** Keeps which families are folded. Says nothing: the list has done it already. */
  keepCollapsed(families: readonly string[]): Promise<void>;
  insert(suggestion: PhraseSuggestion): Promise<void>;
  insertSection(sectionId: string, title: string): Promise<void>;
  /** Resolves `true` when the library changed. */
  saveSelection(onUndone: () => void): Promise<boolean>;
  removePhrase(id: string): Promise<boolean>;
}

/** The session's actions with toasts; a second press of the same button while one runs is dropped. */
export function useSessionActions(session: Session): SessionActions {
  const toasts = useToast();
  const latest = useRef(toasts);
  latest.current = toasts;
  return useMemo(() => createActions(session, () => latest.current), [session]);
}

function createActions(session: Session, toasts: () => Toasts): SessionActions {
  const running = new Set<string>();
  const fail = (code: AssistantErrorCode, copied?: boolean) =>
    toasts().show(
      copied
        ? { text: `编辑器没有接受，文字已复制。请在要写的地方按 ${keyLabel('Ctrl', 'V')} 粘贴。` }
        : { text: errorMessage(code), tone: 'error' },
    );

  /** Runs one action, says how it ended, and gives its result; `null` when it threw or already runs. */
  async function once<T>(name: string, action: () => Promise<T>): Promise<T | null> {
    if (running.has(name)) return null;
    running.add(name);
    try {
      return await action();
    } catch (error) {
      fail(errorCodeOf(error));
      return null;
    } finally {
      running.delete(name);
    }
  }
  async function act(name: string, action: () => Promise<ActionResult>, done?: Toast): Promise<boolean> {
    const result = await once(name, action);
    if (!result) return false;
    if (!result.ok) fail(result.code, result.copied);
    else if (done) toasts().show(done);
    return result.ok;
  }
  const removePhrase = (id: string) =>
    act(`remove ${id}`, () => session.removePhrase(id), { text: '已从我的词句中删去。' });
  const undoIgnore = async () => void (await act('undo', () => session.undoIgnore(), { text: '已恢复。' }));

  return {
    fix: async (key, index) =>
      void (await act(`fix ${key}`, () => session.applyFix(key, index), {
        text: `已改好。在编辑器里按 ${keyLabel('Ctrl', 'Z')} 可撤销。`,
      })),
    fixAll: async (keys) => {
      const result = await once('fix all', () => session.applyAllFixes(keys));
      if (result) toasts().show(batchToast(result, () => void session.focusEditor()));
    },
    ignore: async (key, scope) =>
      void (await act(`ignore ${key}`, () => session.ignore(key, scope), {
        text: scope === 'once' ? '已忽略此处。' : '以后不再提示相同的文字。',
        action: { title: '撤销', run: () => void undoIgnore() },
      })),
    undoIgnore,
    clearIgnored: async () =>
      void (await act('clear', () => session.clearIgnored(), { text: '已恢复全部忽略过的检查项。' })),
    reveal: async (span) => void (await act('reveal', () => session.reveal(span))),
    setDocumentType: async (id) => void (await act('type', () => session.setDocumentType(id))),
    saveProfile: (profile) =>
      act('profile', () => session.updateSettings({ profile }), { text: '单位资料已保存。' }),
    keepCollapsed: async (families) => {
      // The latest wins; a fold that was not kept is no trouble to the user.
      await session.updateSettings({ collapsedFamilies: [...families] });
    },
    insert: async (suggestion) =>
      void (await act(
        `insert ${suggestion.id}`,
        () => session.insert(suggestion.text, suggestion.id),
        insertedToast(suggestion),
      )),
    insertSection: async (sectionId, title) =>
      void (await act(`section ${sectionId}`, () => session.insertSection(sectionId), {
        text: `已插入“${title}”，请把空处填好。在编辑器里按 ${keyLabel('Ctrl', 'Z')} 可撤销。`,
        action: { title: '回到编辑器', run: () => void session.focusEditor() },
      })),
    saveSelection: async (onUndone) => {
      const result = await once('save', () => session.saveSelection());
      if (!result) return false;
      if (!result.ok) {
        if (result.code === 'invalid-input') {
          toasts().show({ text: '请先在编辑器里选中要存的文字，再点这里。', tone: 'error' });
        } else fail(result.code);
        return false;
      }
      const { phrase } = result;
      const undo = async (id: string) => {
        if (await removePhrase(id)) onUndone();
      };
      toasts().show({
        text: '已存入我的词句。',
        ...(phrase && { action: { title: '撤销', run: () => void undo(phrase.id) } }),
      });
      return true;
    },
    removePhrase,
  };
}
