import type { CustomChecklist } from '../../lib/checklists/custom-checklist.ts';
import { Icon, type IconName } from '../icons.tsx';

interface ChecklistRowProps {
  readonly checklist: CustomChecklist;
  /** No more can be kept. */
  readonly full: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** One document type of the user's own. */
export function ChecklistRow({ checklist, full, onEdit, onCopy, onExport, onRemove }: ChecklistRowProps) {
  const { id, title, sections, titleWords } = checklist;
  const required = sections.filter((section) => section.required).length;
  const use = titleWords.length > 0 ? `标题有“${titleWords.join('”“')}”时自动选用` : '只能手动选用';
  const buttons: readonly (readonly [title: string, icon: IconName, run: () => void, disabled?: boolean])[] = [
    ['编辑', 'edit', onEdit],
    ['复制', 'copy', onCopy, full],
    ['导出', 'download', onExport],
    ['删除', 'trash', onRemove],
  ];
  return (
    <li class="checklist-row" data-type={id}>
      <div class="checklist-main">
        <strong>{title}</strong>
        <p class="muted">
          {sections.length} 个要件，必备 {required} 个 · {use}
        </p>
      </div>
      {buttons.map(([name, icon, run, disabled]) => (
        <button key={name} type="button" class="icon-btn" aria-label={`${name}：${title}`} title={name} disabled={disabled} onClick={run}>
          <Icon name={icon} />
        </button>
      ))}
    </li>
  );
}
