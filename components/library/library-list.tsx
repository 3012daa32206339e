import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect } from 'preact/hooks';
import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { isComposing } from '../ime.ts';
import { LibraryRow } from './library-row.tsx';
import { listKey } from './list-keys.ts';
import type { ListSelection } from './use-list-selection.ts';
import type { LibraryRowsWindow } from './use-library-rows.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** Height of a row in CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 72;

interface LibraryListProps {
  readonly list: LibraryRowsWindow;
  readonly selection: ListSelection;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly sectionTitle: (id: string) => string;
  readonly onEdit: (phrase: PersonalPhrase) => void;
  readonly onStar: (phrase: PersonalPhrase) => void;
  /** Removes what is selected, or else this one. */
  /** The button of a row: this phrase and no other, whatever is selected. */
  readonly onRemove: (phrase: PersonalPhrase) => void;
  /** The key: what is selected; without a selection the phrase the keyboard is on. */
  readonly onRemoveSelected: (current: PersonalPhrase | undefined) => void;
}

/** The list of phrases: as long as it may be, only the rows in sight are drawn. One tab stop; keys do the rest. */
export function LibraryList({ list, selection, grid, sectionTitle, onEdit, onStar, onRemove, onRemoveSelected }: LibraryListProps) {
  const id = useId();
  const total = list.total ?? 0;
  const { active } = selection;
  const rows = useVirtualRows({ count: total, rowHeight: ROW_HEIGHT, scroller: grid, keep: active });
  useEffect(() => {
    if (rows.sight.to > 0) list.look(rows.sight.from, rows.sight.to);
  });
  useLayoutEffect(() => {
    if (total > 0 && active >= total) selection.moveTo(total - 1);
  }, [total]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== event.currentTarget) return;
    const pressed = listKey(event, active, total, rows.page());
    if (pressed === null || total === 0) return;
    event.preventDefault();
    const current = list.row(active)?.phrase;
    if (pressed.kind === 'move') {
      if (pressed.extend) selection.extendTo(pressed.to);
      else selection.moveTo(pressed.to);
      rows.scrollTo(pressed.to);
    } else if (pressed.kind === 'toggle') selection.toggle(active);
    else if (pressed.kind === 'select-all') selection.selectAll(total);
    else if (pressed.kind === 'clear') selection.clear();
    else if (pressed.kind === 'remove') onRemoveSelected(current);
    else if (current && pressed.kind === 'edit') onEdit(current);
    else if (current && pressed.kind === 'star') onStar(current);
  };
  return (
    <div
      ref={grid}
      class="library-list"
      role="grid"
      aria-label="词句列表"
      aria-multiselectable="true"
      aria-rowcount={total}
      aria-activedescendant={total > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="library-rows" style={{ height: `${rows.height}px` }}>
        {rows.indexes.map((index) => {
          const row = list.row(index);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              class={`library-row${index === active ? ' active' : ''}`}
              aria-rowindex={index + 1}
              aria-selected={row ? selection.has(row.phrase.id) : false}
              data-phrase-id={row?.phrase.id}
              style={{ transform: `translateY(${rows.topOf(index)}px)` }}
              onMouseDown={(event) => {
                // Shift would select text on its way.
                if (event.shiftKey) event.preventDefault();
              }}
              onClick={(event) => {
                // The keyboard stays with the list, whatever is pressed in a row.
                grid.current?.focus();
                if ((event.target as Element).closest('button')) return;
                if (event.shiftKey) selection.extendTo(index);
                else if (event.ctrlKey || event.metaKey) selection.toggle(index);
                else selection.moveTo(index);
              }}
              onDblClick={() => row && onEdit(row.phrase)}
            >
              {row ? (
                <LibraryRow
                  row={row}
                  sectionTitle={sectionTitle}
                  onSelect={() => selection.toggle(index)}
                  onStar={() => onStar(row.phrase)}
                  onEdit={() => onEdit(row.phrase)}
                  onRemove={() => onRemove(row.phrase)}
                />
              ) : (
                <div role="gridcell" class="library-blank" aria-label="正在读取" />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
