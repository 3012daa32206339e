import { useId, useRef, useState } from 'preact/hooks';
import type { BulkChange, ExportKind, Facet } from '../../lib/phrases/library-desk.ts';
import { Icon, type IconName } from '../icons.tsx';
import { isComposing } from '../ime.ts';
import type { SectionInfo } from '../workbench/section-info.ts';
import { NameForm, SectionForm } from './bulk-forms.tsx';
import { splitNames } from './names.ts';
import { countText } from './sizes.ts';

interface BulkBarProps {
  readonly count: number;
  readonly folders: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly sections: readonly SectionInfo[];
  readonly onChange: (change: BulkChange, done: string) => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What has to be named before it is done. */
const FORMS = [
  { id: 'folder', title: '移到文件夹', icon: 'folder' },
  { id: 'tags', title: '标签', icon: 'tag' },
  { id: 'section', title: '归入要件', icon: 'checklist' },
] as const satisfies readonly { id: string; title: string; icon: IconName }[];
type Form = (typeof FORMS)[number]['id'];

/** What can be done to all that is selected. */
export function BulkBar(props: BulkBarProps) {
  const [asking, setAsking] = useState<Form | null>(null);
  const formId = useId();
  const opener = useRef<HTMLButtonElement | null>(null);
  const { onChange } = props;
  const close = () => {
    setAsking(null);
    opener.current?.focus();
  };
  return (
    <div class="bulk-bar" role="group" aria-label="对选中的词句">
      <strong>已选 {countText(props.count)} 条</strong>
      <div class="bulk-buttons">
        <button type="button" class="btn" onClick={() => onChange({ starred: true }, '已加星')}>
          <Icon name="star" />
          加星
        </button>
        <button type="button" class="btn" onClick={() => onChange({ starred: false }, '已取消加星')}>
          取消加星
        </button>
        {FORMS.map(({ id, title, icon }) => (
          <button
            type="button"
            class="btn"
            key={id}
            aria-expanded={asking === id}
            aria-controls={formId}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setAsking(asking === id ? null : id);
            }}
          >
            <Icon name={icon} />
            {title}
          </button>
        ))}
        <button type="button" class="btn" onClick={() => props.onExport('json')}>
          导出 JSON
        </button>
        <button type="button" class="btn" onClick={() => props.onExport('csv')}>
          导出 CSV
        </button>
        <button type="button" class="btn danger" onClick={props.onRemove}>
          <Icon name="trash" />
          删除所选
        </button>
        <button type="button" class="link" onClick={props.onClear}>
          取消选择
        </button>
      </div>
      <div
        id={formId}
        class="bulk-form-place"
        hidden={asking === null}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event)) close();
        }}
      >
        {asking && (
          <BulkForm
            {...props}
            key={asking}
            form={asking}
            onChange={(change, done) => {
              close();
              onChange(change, done);
            }}
          />
        )}
      </div>
    </div>
  );
}

function BulkForm({ form, folders, tags, sections, onChange }: BulkBarProps & { readonly form: Form }) {
  if (form === 'folder') {
    return (
      <NameForm
        label="文件夹"
        help="用 / 分级，如 送温暖/冬季；留空就是移出文件夹。"
        known={folders}
        mayBeEmpty
        actions={[{ title: '确定', run: (folder) => onChange({ folder }, folder === '' ? '已移出文件夹' : `已移到“${folder}”`) }]}
      />
    );
  }
  if (form === 'tags') {
    return (
      <NameForm
        label="标签"
        help="几个标签用顿号或逗号分开。"
        known={tags}
        actions={[
          { title: '加上', run: (names) => onChange({ addTags: splitNames(names) }, '已加标签') },
          { title: '去掉', run: (names) => onChange({ removeTags: splitNames(names) }, '已去掉标签') },
        ]}
      />
    );
  }
  return <SectionForm sections={sections} onSection={({ id, title }) => onChange({ addSections: [id] }, `已归入“${title}”`)} />;
}
