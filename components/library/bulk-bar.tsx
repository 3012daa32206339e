import { useId, useState } from 'preact/hooks';
import type { BulkChange, ExportKind, Facet } from '../../lib/phrases/library-desk.ts';
import { Icon } from '../icons.tsx';
import { isComposing } from '../ime.ts';
import { splitNames } from './names.ts';
import { countText } from './sizes.ts';

interface BulkBarProps {
  readonly count: number;
  readonly folders: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly onChange: (change: BulkChange, done: string) => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done to all that is selected. */
export function BulkBar({ count, folders, tags, onChange, onExport, onRemove, onClear }: BulkBarProps) {
  const [asking, setAsking] = useState<'folder' | 'tags' | null>(null);
  return (
    <div class="bulk-bar" role="toolbar" aria-label="对选中的词句">
      <strong>已选 {countText(count)} 条</strong>
      <div class="bulk-buttons">
        <button type="button" class="btn" onClick={() => onChange({ starred: true }, '已加星')}>
          <Icon name="star" />
          加星
        </button>
        <button type="button" class="btn" onClick={() => onChange({ starred: false }, '已取消加星')}>
          取消加星
        </button>
        <button type="button" class="btn" aria-expanded={asking === 'folder'} onClick={() => setAsking(asking === 'folder' ? null : 'folder')}>
          <Icon name="folder" />
          移到文件夹
        </button>
        <button type="button" class="btn" aria-expanded={asking === 'tags'} onClick={() => setAsking(asking === 'tags' ? null : 'tags')}>
          <Icon name="tag" />
          加标签
        </button>
        <button type="button" class="btn" onClick={() => onExport('json')}>
          导出 JSON
        </button>
        <button type="button" class="btn" onClick={() => onExport('csv')}>
          导出 CSV
        </button>
        <button type="button" class="btn danger" onClick={onRemove}>
          <Icon name="trash" />
          删除所选
        </button>
        <button type="button" class="link" onClick={onClear}>
          取消选择
        </button>
      </div>
      {asking === 'folder' && (
        <NameForm
          label="文件夹"
          help="用 / 分级，如 送温暖/冬季；留空就是移出文件夹。"
          known={folders}
          mayBeEmpty
          onName={(folder) => {
            setAsking(null);
            onChange({ folder }, folder === '' ? '已移出文件夹' : `已移到“${folder}”`);
          }}
        />
      )}
      {asking === 'tags' && (
        <NameForm
          label="标签"
          help="几个标签用顿号或逗号分开。"
          known={tags}
          onName={(names) => {
            setAsking(null);
            onChange({ addTags: splitNames(names) }, '已加标签');
          }}
        />
      )}
    </div>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly help: string;
  readonly known: readonly Facet[];
  readonly mayBeEmpty?: boolean;
  readonly onName: (name: string) => void;
}

function NameForm({ label, help, known, mayBeEmpty = false, onName }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <form
      class="bulk-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayBeEmpty || name.trim() !== '') onName(name.trim());
      }}
      onKeyDown={(event) => {
        // The Enter that ends a composition is the input method's.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <input class="field" aria-label={label} aria-describedby={`${id}-help`} list={`${id}-known`} defaultValue="" maxLength={200} autocomplete="off" onInput={(event) => setName(event.currentTarget.value)} />
      <datalist id={`${id}-known`}>
        {known.map((facet) => (
          <option key={facet.id} value={facet.id} />
        ))}
      </datalist>
      <button type="submit" class="btn primary" disabled={!mayBeEmpty && name.trim() === ''}>
        确定
      </button>
      <span class="muted" id={`${id}-help`}>
        {help}
      </span>
    </form>
  );
}
