import type { BatchResult } from '../../lib/assistant/session.ts';
import type { PhraseSuggestion } from '../../lib/phrases/phrase.ts';
import type { Toast } from '../controls/toast.tsx';
import { errorMessage } from '../error-messages.ts';
import { keyLabel } from '../keyboard.ts';

/** What to say after fixing all: how many, how many not and why, and how to take it back. */
export function batchToast(result: BatchResult, focusEditor: () => void): Toast {
  const { applied, refused, code } = result;
  const reason = code ? errorMessage(code) : '文字刚刚改过，请等检查更新后再试。';
  if (applied === 0) {
    return refused === 0 && !code
      ? { text: '没有可以一键改好的地方。' }
      : { text: `没有改动。${reason}`, tone: 'error' };
  }
  const left = refused > 0 ? `另有 ${refused} 处没有改：${reason}` : '';
  return {
    text: `已改好 ${applied} 处。${left}按 ${keyLabel('Ctrl', 'Z')} 可撤销。`,
    ...(refused > 0 && { tone: 'error' as const }),
    action: { title: '回到编辑器', run: focusEditor },
  };
}

/** What to say after inserting a phrase: which slots the writer still has to fill. */
export function insertedToast(suggestion: PhraseSuggestion): Toast {
  const names = suggestion.openSlots.map((slot) => suggestion.text.slice(slot.start, slot.end).replace(/[{}]/g, ''));
  const open = [...new Set(names)];
  return { text: open.length === 0 ? '已插入。' : `已插入，还要填写：${open.join('、')}。` };
}
