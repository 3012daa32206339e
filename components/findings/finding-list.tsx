import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import { isComposing } from '../ime.ts';
import { FindingRow, type FindingActions } from './finding-row.tsx';
import { CHUNK, limitFor, walkTarget } from './list-walk.ts';
import { useActiveRow } from './use-active-row.ts';
import { useKeptPlace } from './use-kept-place.ts';

interface FindingListProps {
  /** In order of position. */
  readonly findings: readonly KeyedFinding[];
  readonly actions: FindingActions;
  readonly readOnly?: boolean;
  /** The finding whose mark was clicked; it is scrolled into view. */
  readonly focused: { readonly key: string; readonly at: number } | null;
  /** Whether the list is on screen; a hidden one does not measure. */
  readonly visible: boolean;
  /** What stands there when there are no findings. */
  readonly children?: ComponentChildren;
}

/** The findings as a list that is walked with the arrow keys and keeps its place while it changes. */
export function FindingList({ findings, actions, readOnly = false, focused, visible, children }: FindingListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [rows] = useState(() => new Map<string, HTMLLIElement>());
  const rowRef = useMemo(
    () => (key: string, row: HTMLLIElement | null) => void (row ? rows.set(key, row) : rows.delete(key)),
    [rows],
  );
  const keys = useMemo(() => findings.map((finding) => finding.key), [findings]);
  const { active, setActive, trackFocus } = useActiveRow(keys, rows);
  const [limit, setLimit] = useState(CHUNK);
  const flash = useFocused(focused, keys, visible, (key) => {
    setActive(key);
    setLimit(limitFor(keys.indexOf(key), limit));
  });
  const activeIndex = active === null ? -1 : keys.indexOf(active);
  // Rows once shown stay shown, however many come in above them.
  const lastShown = useRef<string | undefined>(undefined);
  const lastIndex = lastShown.current === undefined ? -1 : keys.indexOf(lastShown.current);
  const shown = Math.max(limitFor(activeIndex, limit), lastIndex + 1);
  lastShown.current = keys[Math.min(shown, keys.length) - 1];
  useKeptPlace(scroller, keys, (key) => rows.get(key), visible);
  useLayoutEffect(() => {
    if (flash && visible) rows.get(flash)?.scrollIntoView({ block: 'nearest' });
  }, [flash, focused?.at, visible]);

  const walkTo = (index: number) => {
    const key = keys[index];
    if (key === undefined) return;
    // Far jumps (End) first bring the row into the document; it takes focus once it is there.
    setLimit(limitFor(index, limit));
    setActive(key, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = walkTarget(event.key, activeIndex, keys.length);
    const finding = findings[activeIndex];
    if (target !== null) walkTo(target);
    else if (!finding || !actOn(finding, event.key, actions, readOnly)) return;
    event.preventDefault();
  };
  return (
    <div class="scroller" ref={scroller}>
      {findings.length === 0 ? (
        children
      ) : (
        <ul
          class="finding-list"
          aria-label="检查项"
          onKeyDown={onKeyDown}
          onFocusIn={(event) => {
            trackFocus(event);
            const key = keyOfRow(rows, event.target as Element);
            if (key !== null) setActive(key);
          }}
          onFocusOut={trackFocus}
        >
          {findings.slice(0, shown).map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              actions={actions}
              active={finding.key === active}
              flash={finding.key === flash}
              readOnly={readOnly}
              rowRef={rowRef}
            />
          ))}
        </ul>
      )}
      {findings.length > shown && (
        <div class="finding-more">
          <button type="button" class="btn" onClick={() => setLimit(shown + CHUNK)}>
            显示更多（还有 {findings.length - shown} 处）
          </button>
        </div>
      )}
    </div>
  );
}

/** Follows clicks on marks; gives the key to highlight for a moment. */
function useFocused(
  focused: FindingListProps['focused'],
  keys: readonly string[],
  visible: boolean,
  bringUp: (key: string) => void,
): string | null {
  const [flash, setFlash] = useState<string | null>(null);
  useEffect(() => {
    if (!focused || !visible || !keys.includes(focused.key)) return;
    bringUp(focused.key);
    setFlash(focused.key);
    const timer = setTimeout(() => setFlash(null), 1600);
    return () => clearTimeout(timer);
    // Only a new click counts, not every change of the list.
  }, [focused?.at, focused?.key, visible]);
  return flash;
}

/** Number keys apply a fix, `i` ignores here, `I` everywhere. Gives whether the key meant something. */
function actOn(finding: KeyedFinding, key: string, actions: FindingActions, readOnly: boolean): boolean {
  if (/^[1-9]$/.test(key) && !readOnly) {
    const index = Number(key) - 1;
    if (index < finding.fixes.length) actions.fix(finding, index);
    return true;
  }
  if (key === 'i' || key === 'I') {
    actions.ignore?.(finding, key === 'i' ? 'once' : 'always');
    return true;
  }
  return false;
}

function keyOfRow(rows: ReadonlyMap<string, HTMLElement>, element: Element): string | null {
  const row = element.closest('li');
  for (const [key, candidate] of rows) if (candidate === row) return key;
  return null;
}
