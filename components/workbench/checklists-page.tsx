import { useRef, useState } from 'preact/hooks';
import type { Assistant, DocumentTypeInfo } from '../../lib/assistant/assistant.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Empty, Notice } from '../controls/notices.tsx';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';
import { Icon } from '../icons.tsx';
import { ChecklistEditor } from './checklist-editor.tsx';
import { copyForm, emptyForm, formOf, type ChecklistForm } from './checklist-form.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { useChecklists } from './use-checklists.ts';

interface ChecklistsPageProps {
  readonly assistant: Assistant;
  readonly documentTypes: readonly DocumentTypeInfo[];
  readonly settings: Settings;
  readonly onUpdateSettings: (patch: Partial<Settings>) => Promise<unknown>;
}

/** 文种: the user's own document types beside the built-in ones. */
export function ChecklistsPage({ assistant, documentTypes, settings, onUpdateSettings }: ChecklistsPageProps) {
  const toasts = useToast();
  const desk = useChecklists(settings, onUpdateSettings);
  const [editing, setEditing] = useState<ChecklistForm | null>(null);
  const builtIn = documentTypes.filter((type) => !type.custom && !desk.checklists.some(({ id }) => id === type.id));
  const titles = [...desk.checklists, ...builtIn].map(({ title }) => title);

  const copy = async (id: string) => {
    try {
      const own = desk.checklists.find((checklist) => checklist.id === id);
      setEditing(copyForm(own ?? (await assistant.editableChecklist(id)), titles));
    } catch (error) {
      toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
    }
  };
  if (editing) {
    const before = desk.checklists.find(({ id }) => id === editing.id);
    return (
      <div class="checklists-page">
        <ChecklistEditor
          key={editing.id}
          form={editing}
          isNew={!before}
          baseTitle={documentTypes.find(({ id }) => id === editing.basedOn)?.title}
          takenTitles={titles.filter((title) => title !== before?.title)}
          onSave={async (checklist) => {
            if (await desk.save(checklist)) setEditing(null);
          }}
          onCancel={(left) => {
            setEditing(null);
            if (left) toasts.show({ text: '修改没有保存。', action: { title: '接着改', run: () => setEditing(left) } });
          }}
        />
      </div>
    );
  }
  return (
    <div class="checklists-page">
      <div class="page-head">
        <h1>文种</h1>
        <p class="muted">上级对材料另有要求时，照内置的文种改一份自己的。检查时和内置的一样用，还能导出成一个文件，发给下属单位导入。</p>
      </div>
      <ChecklistBar desk={desk} onNew={() => setEditing(emptyForm())} />
      <section aria-label="自定文种">
        <h2 class="list-heading">自定文种</h2>
        {desk.checklists.length === 0 ? (
          <Empty icon="checklist" title="还没有自定的文种">
            <p>在下面选一个最接近的，点“照此改一份”；上级发来了清单文件，就点“导入”。</p>
          </Empty>
        ) : (
          <ul class="checklist-list">
            {desk.checklists.map((checklist) => (
              <ChecklistRow
                key={checklist.id}
                checklist={checklist}
                full={desk.full}
                onEdit={() => setEditing(formOf(checklist))}
                onCopy={() => void copy(checklist.id)}
                onExport={() => desk.exportFile([checklist])}
                onRemove={() => void desk.remove(checklist)}
              />
            ))}
          </ul>
        )}
      </section>
      <section aria-label="内置文种">
        <h2 class="list-heading">内置文种</h2>
        <ul class="checklist-list">
          {builtIn.map(({ id, title }) => (
            <li key={id} class="checklist-row" data-type={id}>
              <span class="checklist-main">{title}</span>
              <button type="button" class="btn" disabled={desk.full} aria-label={`照此改一份：${title}`} onClick={() => void copy(id)}>
                照此改一份
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ChecklistBarProps {
  readonly desk: ReturnType<typeof useChecklists>;
  readonly onNew: () => void;
}

/** New, import and export; why a file was refused stays until the next one. */
function ChecklistBar({ desk, onNew }: ChecklistBarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) setProblem(await desk.importFile(file));
    // Emptied, so that the same file can be chosen again.
    input.value = '';
  };
  return (
    <>
      <div class="library-bar">
        <button type="button" class="btn primary" disabled={desk.full} onClick={onNew}>
          <Icon name="plus" />
          新建空白清单
        </button>
        <input ref={picker} type="file" accept=".json,application/json" hidden aria-label="选择清单文件" onChange={(event) => void read(event.currentTarget)} />
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          导入
        </button>
        <button type="button" class="btn" disabled={desk.checklists.length === 0} onClick={() => desk.exportFile(desk.checklists)}>
          <Icon name="download" />
          导出全部
        </button>
      </div>
      {problem && <Notice tone="error">{problem}</Notice>}
      {desk.full && <Notice tone="warning">自定文种已满，删去不用的才能再加。</Notice>}
    </>
  );
}
