import type { DocumentTypeInfo } from '../../lib/assistant/assistant.ts';
import { useToast } from '../controls/toast.tsx';
import { DocumentTypeOptions } from '../document-type-options.tsx';
import { Icon } from '../icons.tsx';
import { VerdictChip } from '../sidebar/verdict-chip.tsx';
import { verdictOf } from '../sidebar/verdict.ts';
import { reportText } from './report-text.ts';
import { saveTextFile } from './save-text-file.ts';
import type { CheckedDraft, DraftDesk } from './use-checked-draft.ts';

interface CheckToolbarProps {
  readonly desk: DraftDesk;
  readonly checked: CheckedDraft;
  readonly documentTypes: readonly DocumentTypeInfo[];
}

/** The name of the draft, its verdict and type, and the ways to take text or report along. */
export function CheckToolbar({ desk, checked, documentTypes }: CheckToolbarProps) {
  const toasts = useToast();
  const verdict = verdictOf(checked);
  const detected = checked.report.documentTypeDetected ? `（${checked.report.documentTypeTitle}）` : '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(checked.draft.text);
      toasts.show({ text: '全文已复制。' });
    } catch {
      // The browser may refuse the clipboard; the text can still be selected by hand.
      toasts.show({ text: '浏览器不允许复制。请在预览里选中文字，按快捷键复制。', tone: 'error' });
    }
  };
  return (
    <div class="check-toolbar">
      <button type="button" class="btn" onClick={desk.close}>
        <Icon name="back" />
        换一份
      </button>
      <strong class="check-name" title={checked.name}>
        {checked.name}
      </strong>
      {verdict && <VerdictChip verdict={verdict} />}
      <span class="spacer" />
      <select
        class="field"
        aria-label="文种"
        value={desk.documentType}
        onChange={(event) => desk.setDocumentType(event.currentTarget.value)}
      >
        <option value="auto">自动识别{detected}</option>
        <DocumentTypeOptions types={documentTypes} />
      </select>
      <button type="button" class="btn" disabled={!desk.canUndo} onClick={desk.undo}>
        <Icon name="undo" />
        撤销
      </button>
      <button type="button" class="btn" onClick={() => void copy()}>
        复制全文
      </button>
      <button
        type="button"
        class="btn"
        onClick={() => saveTextFile(`检查报告-${checked.name.replace(/\.[^.]*$/, '')}.txt`, reportText(checked, new Date()))}
      >
        导出报告
      </button>
    </div>
  );
}
