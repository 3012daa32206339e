import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportKind, LibraryDesk, LibraryQuery } from '../../lib/phrases/library-desk.ts';
import type { NewPhrase } from '../../lib/phrases/phrase-library.ts';
import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Empty } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { Icon } from '../icons.tsx';
import type { SectionInfo } from '../workbench/section-info.ts';
import { BulkBar } from './bulk-bar.tsx';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryList } from './library-list.tsx';
import { PhraseEditor } from './phrase-editor.tsx';
import { countText } from './sizes.ts';
import type { Desk } from './use-desk.ts';
import { useLibraryRows } from './use-library-rows.ts';
import { useListSelection } from './use-list-selection.ts';

interface PhrasesViewProps {
  readonly library: LibraryDesk;
  readonly desk: Desk;
  readonly sections: readonly SectionInfo[];
  readonly sectionTitle: (id: string) => string;
  readonly visible: boolean;
  /** The document whose phrases were asked for last. */
  readonly sourceId: string | null;
  readonly onExport: (kind: ExportKind, ids: readonly string[]) => void;
  readonly onImport: () => void;
}

/** 词句: the list with what narrows it and what can be done to it. */
export function PhrasesView(props: PhrasesViewProps) {
  const { library, desk, sections, sectionTitle, visible, sourceId } = props;
  const [query, setQuery] = useState<LibraryQuery>({});
  const [editing, setEditing] = useState<PersonalPhrase | 'new' | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const list = useLibraryRows(library, query, desk.version);
  const selection = useListSelection(library, query, (index) => list.row(index)?.phrase.id, desk.failed);
  useEffect(() => {
    if (sourceId !== null) setQuery({ sourceId });
  }, [sourceId]);
  useSlashToSearch(visible, grid);

  const { overview } = desk;
  const total = list.total ?? 0;
  const narrowed = Object.keys(query).length > 0;
  const remove = async (ids: readonly string[]) => {
    const done = await desk.act(() => library.remove(ids), (count) => `已删去 ${countText(count)} 条词句。`);
    if (done && ids.some((id) => selection.ids.has(id))) selection.clear();
  };
  const save = async (phrase: NewPhrase) => {
    const saved =
      editing === 'new' || editing === null
        ? await desk.act(() => library.add([phrase]), (count) => (count === 0 ? '词句库里已有这一条。' : '已添加。'))
        : await desk.act(() => library.update(editing.id, phrase), () => '已保存。');
    if (saved) setEditing(null);
  };
  const selected = [...selection.ids];
  return (
    <>
      <div class="library-tools">
        <LibraryFilters query={query} overview={overview} sectionTitle={sectionTitle} onQuery={setQuery} onLeaveDown={() => grid.current?.focus()} />
        <div class="library-status">
          {selected.length > 0 ? (
            <BulkBar
              count={selected.length}
              folders={overview?.folders ?? []}
              tags={overview?.tags ?? []}
              sections={sections}
              onChange={(change, done) => void desk.act(() => library.change(selected, change), (count) => `${done}：${countText(count)} 条。`)}
              onExport={(kind) => props.onExport(kind, selected)}
              onRemove={() => void remove(selected)}
              onClear={selection.clear}
            />
          ) : (
            <>
              <p class="muted" role="status">
                {!list.settled ? (list.total === null ? '' : '正在筛选……') : total === 0 && !narrowed ? '' : narrowed ? `符合的有 ${countText(total)} 条` : `${countText(total)} 条，新的在前`}
              </p>
              {narrowed && (
                <button type="button" class="link" onClick={() => setQuery({})}>
                  清除筛选
                </button>
              )}
              <span class="spacer" />
              <details class="list-help">
                <summary>键盘</summary>
                <p>↑ ↓ 移动，空格选中，Shift 连选，Ctrl+A 全选，Enter 编辑，S 加星，Delete 删除，/ 回到筛选。</p>
              </details>
              <button type="button" class="btn primary" onClick={() => setEditing('new')}>
                <Icon name="plus" />
                添加词句
              </button>
            </>
          )}
        </div>
      </div>
      {total > 0 && (
        <LibraryList
          list={list}
          selection={selection}
          grid={grid}
          sectionTitle={sectionTitle}
          onEdit={setEditing}
          onStar={(phrase) => void desk.act(() => library.change([phrase.id], { starred: !phrase.starred }))}
          onRemove={(phrase) => void remove([phrase.id])}
          onRemoveSelected={(current) => {
            const ids = selected.length > 0 ? selected : current ? [current.id] : [];
            if (ids.length > 0) void remove(ids);
          }}
        />
      )}
      {list.error && (
        <Empty icon="warning" title="词句没有取到">
          <p>{errorMessage(list.error)}</p>
        </Empty>
      )}
      {list.settled && list.total === 0 && !list.error && <NoPhrases none={!narrowed} onImport={props.onImport} onClear={() => setQuery({})} />}
      {editing && (
        <Dialog title={editing === 'new' ? '添加词句' : '编辑词句'} onClose={() => setEditing(null)}>
          <PhraseEditor {...(editing !== 'new' && { phrase: editing })} sections={sections} folders={overview?.folders ?? []} onSave={save} onCancel={() => setEditing(null)} />
        </Dialog>
      )}
    </>
  );
}

/** `/` goes to the search box from anywhere but a field. */
function useSlashToSearch(visible: boolean, grid: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (!visible) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.composedPath()[0];
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog')) return;
      const root = (grid.current?.getRootNode() ?? document) as Document | ShadowRoot;
      const search = root.querySelector<HTMLInputElement>('.library-filters input[type="search"]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [visible]);
}

function NoPhrases({ none, onImport, onClear }: { none: boolean; onImport: () => void; onClear: () => void }) {
  return none ? (
    <Empty icon="library" title="还没有自己的词句">
      <p>把过去的计划、总结拖到这里，好句子会按要件收好；写作时选中写得好的一段，点侧栏里的“存所选文字”也行。</p>
      <button type="button" class="btn primary" onClick={onImport}>
        导入文件
      </button>
    </Empty>
  ) : (
    <Empty icon="search" title="没有符合的词句">
      <p>换个说法，或放宽筛选。</p>
      <button type="button" class="btn" onClick={onClear}>
        清除筛选
      </button>
    </Empty>
  );
}
