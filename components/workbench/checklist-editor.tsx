import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CustomChecklist } from '../../lib/checklists/custom-checklist.ts';
import { Notice } from '../controls/notices.tsx';
import { useToast } from '../controls/toast.tsx';
import { Icon } from '../icons.tsx';
import { moved, newSection, readForm, type ChecklistForm, type SectionForm } from './checklist-form.ts';
import { SectionEditor } from './section-editor.tsx';

interface ChecklistEditorProps {
  readonly form: ChecklistForm;
  readonly isNew: boolean;
  /** The built-in type it was copied from. */
  readonly baseTitle: string | undefined;
  readonly takenTitles: readonly string[];
  readonly onSave: (checklist: CustomChecklist) => Promise<void>;
  /** `left`: what was changed and not saved. */
  readonly onCancel: (left: ChecklistForm | null) => void;
}

/** The form for a document type: its name, the words that show it, and its sections in order. */
export function ChecklistEditor({ form: initial, isNew, baseTitle, takenTitles, onSave, onCancel }: ChecklistEditorProps) {
  const [form, setForm] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const helpId = useId();
  useEffect(() => heading.current?.focus(), []);
  const change = (patch: Partial<ChecklistForm>) => setForm((before) => ({ ...before, ...patch }));
  const submit = async () => {
    const read = readForm(form, takenTitles);
    setProblem(read.ok ? null : read.reason);
    if (read.ok) await onSave(read.checklist);
  };
  return (
    <form
      class="checklist-editor"
      aria-label={isNew ? '新的文种' : '编辑文种'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {isNew ? '新的文种' : '编辑文种'}
        </h1>
        {baseTitle && <p class="muted">照“{baseTitle}”改的：保留下来的要件，原有的识别方法照常起作用，改了名称也一样。</p>}
      </div>
      <label class="form-field">
        <span>名称</span>
        <input class="field" value={form.title} onInput={(event) => change({ title: event.currentTarget.value })} />
      </label>
      <label class="form-field">
        <span>标题用词</span>
        <input
          class="field"
          value={form.titleWords}
          aria-describedby={helpId}
          placeholder="例：工作计划、年度安排"
          onInput={(event) => change({ titleWords: event.currentTarget.value })}
        />
      </label>
      <p class="muted form-help" id={helpId}>
        文稿标题里有其中一个词，就自动用这份清单。几个词用顿号隔开；不填就只能在“文种”里手动选用。
      </p>
      <SectionsField sections={form.sections} onSections={(sections) => change({ sections })} />
      {problem && <Notice tone="error">{problem}</Notice>}
      <div class="phrase-editor-foot">
        <button type="submit" class="btn primary">
          保存
        </button>
        <button type="button" class="btn" onClick={() => onCancel(form === initial ? null : form)}>
          取消
        </button>
      </div>
    </form>
  );
}

interface SectionsFieldProps {
  readonly sections: readonly SectionForm[];
  readonly onSections: (sections: readonly SectionForm[]) => void;
}

/** The sections in order: opened one at a time, moved by buttons or Alt and an arrow. */
function SectionsField({ sections, onSections }: SectionsFieldProps) {
  const toasts = useToast();
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  // A row that was moved keeps the focus, on the button that moved it.
  useEffect(() => {
    if (refocus.current) list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = null;
  });
  const move = (index: number, by: -1 | 1, focus: string) => {
    const section = sections[index];
    const next = moved(sections, index, by);
    if (!section || next === sections) return;
    refocus.current = `[data-section="${section.id}"] ${focus}`;
    setSaid(`“${section.title}”移到第 ${index + by + 1}`);
    onSections(next);
  };
  const remove = (index: number) => {
    const section = sections[index];
    onSections(sections.filter((_, at) => at !== index));
    const neighbour = sections[index + 1] ?? sections[index - 1];
    if (neighbour) refocus.current = `[data-section="${neighbour.id}"] .group-toggle`;
    toasts.show({ text: `已去掉“${section?.title || '未命名'}”。`, action: { title: '撤销', run: () => onSections(sections) } });
  };
  return (
    <fieldset class="section-fields">
      <legend>要件（共 {sections.length} 个，按通常的先后排列）</legend>
      <ol ref={list}>
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            section={section}
            place={index + 1}
            count={sections.length}
            open={open === section.id}
            onOpen={(opened) => setOpen(opened ? section.id : null)}
            onChange={(patch) => onSections(sections.map((each) => (each.id === section.id ? { ...each, ...patch } : each)))}
            onMove={(by, focus) => move(index, by, focus)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <p class="sr-only" role="status">
        {said}
      </p>
      <button
        type="button"
        class="btn"
        onClick={() => {
          const section = newSection();
          refocus.current = `[data-section="${section.id}"] input`;
          setOpen(section.id);
          onSections([...sections, section]);
        }}
      >
        <Icon name="plus" />
        添加要件
      </button>
    </fieldset>
  );
}
