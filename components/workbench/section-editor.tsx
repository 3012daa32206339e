import { useId } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { isComposing } from '../ime.ts';
import type { SectionForm } from './checklist-form.ts';

interface SectionEditorProps {
  readonly section: SectionForm;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (patch: Partial<SectionForm>) => void;
  /** `focus`: selector, within the row, of what keeps the focus. */
  readonly onMove: (by: -1 | 1, focus: string) => void;
  readonly onRemove: () => void;
}

/** One section of a document type: a line to move it by, its fields when opened. */
export function SectionEditor({ section, place, count, open, onOpen, onChange, onMove, onRemove }: SectionEditorProps) {
  const id = useId();
  const name = section.title || '未命名';
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1, '.group-toggle');
  };
  return (
    <li class="section-field" data-section={section.id}>
      <div class="section-field-head" onKeyDown={onKeyDown}>
        <button
          type="button"
          class="group-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          title="按 Alt 和上下箭头可以移动"
          onClick={() => onOpen(!open)}
        >
          <Icon name="fold" />
          <span class="group-title">{name}</span>
          <span class="group-count">{section.required ? '必备' : '建议有'}</span>
        </button>
        <button type="button" class="icon-btn move-up" aria-label={`上移：${name}`} title="上移" disabled={place === 1} onClick={() => onMove(-1, place === 2 ? '.move-down' : '.move-up')}>
          <Icon name="up" />
        </button>
        <button type="button" class="icon-btn move-down" aria-label={`下移：${name}`} title="下移" disabled={place === count} onClick={() => onMove(1, place === count - 1 ? '.move-up' : '.move-down')}>
          <Icon name="down" />
        </button>
        <button type="button" class="icon-btn" aria-label={`去掉：${name}`} title="去掉" disabled={count === 1} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      </div>
      {open && <SectionFields id={id} section={section} onChange={onChange} />}
    </li>
  );
}

function SectionFields({ id, section, onChange }: Pick<SectionEditorProps, 'section' | 'onChange'> & { readonly id: string }) {
  return (
    <div
      class="section-field-body"
      id={id}
      onKeyDown={(event) => {
        // Enter ends a word here, not the whole form.
        if (event.key === 'Enter' && (event.target as Element).localName === 'input') event.preventDefault();
      }}
    >
      <label class="form-field">
        <span>名称</span>
        <input class="field" value={section.title} onInput={(event) => onChange({ title: event.currentTarget.value })} />
      </label>
      <label class="form-field">
        <span>最少字数</span>
        <input class="field" inputMode="numeric" value={section.minLength} onInput={(event) => onChange({ minLength: event.currentTarget.value })} />
      </label>
      <label class="choice">
        <input type="checkbox" checked={section.required} onChange={(event) => onChange({ required: event.currentTarget.checked })} />
        必备（缺了不能报送）
      </label>
      <label class="form-field wide">
        <span>别名（标题的其他写法，用顿号隔开）</span>
        <textarea class="field" rows={2} value={section.aliases} onInput={(event) => onChange({ aliases: event.currentTarget.value })} />
      </label>
      <label class="form-field wide">
        <span>线索词（没有单列标题时，正文里有其中一个词就算写了）</span>
        <textarea class="field" rows={2} value={section.cueWords} onInput={(event) => onChange({ cueWords: event.currentTarget.value })} />
      </label>
      <label class="form-field wide">
        <span>写作提示（缺的时候说给写的人听，可以不填）</span>
        <input class="field" value={section.advice} onInput={(event) => onChange({ advice: event.currentTarget.value })} />
      </label>
    </div>
  );
}
