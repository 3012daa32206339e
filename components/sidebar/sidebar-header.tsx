import { useId } from 'preact/hooks';
import type { SessionState } from '../../lib/assistant/session.ts';
import { Menu, type MenuItem } from '../controls/menu.tsx';
import { DocumentTypeOptions } from '../document-type-options.tsx';
import { Icon } from '../icons.tsx';
import { Logo } from '../logo.tsx';
import type { SessionActions } from './use-session-actions.ts';
import { VerdictChip } from './verdict-chip.tsx';
import { verdictOf } from './verdict.ts';

interface SidebarHeaderProps {
  readonly state: SessionState;
  readonly actions: SessionActions;
  readonly onProfile: () => void;
  readonly onOpenWorkbench: (() => void) | undefined;
  /** Absent where the sidebar is part of a page and stays open. */
  readonly onClose: (() => void) | undefined;
}

/** Name, verdict, document type, and the menu. */
export function SidebarHeader({ state, actions, onProfile, onOpenWorkbench, onClose }: SidebarHeaderProps) {
  const items: MenuItem[] = [{ title: '单位资料', icon: 'profile', run: onProfile }];
  if (onOpenWorkbench) items.push({ title: '打开工作台', icon: 'open', run: onOpenWorkbench });
  if (state.ignoredCount > 0) {
    items.push({
      title: `恢复全部忽略（${state.ignoredCount}）`,
      icon: 'undo',
      run: () => void actions.clearIgnored(),
    });
  }
  if (onClose) items.push({ title: '关闭', icon: 'close', run: onClose });
  const verdict = verdictOf(state);
  return (
    <header class="sidebar-header">
      <div class="sidebar-title">
        <h1>
          <Logo />
          拟稿
        </h1>
        {verdict && <VerdictChip verdict={verdict} />}
        <span class="spacer" />
        <Menu label="更多" items={items} />
        {onClose && (
          <button type="button" class="icon-btn" aria-label="关闭侧栏" title="关闭侧栏" onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {state.editor && <DocumentTypeSelect state={state} actions={actions} />}
    </header>
  );
}

function DocumentTypeSelect({ state, actions }: Pick<SidebarHeaderProps, 'state' | 'actions'>) {
  const id = useId();
  const { report, documentType, documentTypes } = state;
  const detected = documentType === 'auto' && report?.documentTypeDetected ? `（${report.documentTypeTitle}）` : '';
  return (
    <div class="document-type">
      <label for={id}>文种</label>
      <select
        id={id}
        class="field"
        value={documentType}
        onChange={(event) => void actions.setDocumentType(event.currentTarget.value)}
      >
        <option value="auto">自动识别{detected}</option>
        <DocumentTypeOptions types={documentTypes} />
      </select>
    </div>
  );
}
