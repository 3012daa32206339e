import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import { isComposing } from '../ime.ts';
import { FindingGroupView } from './finding-group.tsx';
import { groupFindings, headKey, stopsOf, type FindingGroup } from './finding-groups.ts';
import type { FindingActions } from './finding-row.tsx';
import { CHUNK, limitFor, walkTarget } from './list-walk.ts';
import { useActiveRow } from './use-active-row.ts';
import { useKeptPlace } from './use-kept-place.ts';

interface FindingListProps {
  /** In order of position. */
  readonly findings: readonly KeyedFinding[];
  readonly actions: FindingActions;
  readonly readOnly?: boolean;
  /** Families whose findings are folded away, and how to change that. */
  readonly collapsed: readonly string[];
  readonly onCollapsed: (collapsed: readonly string[]) => void;
  /** The finding whose mark was clicked; it is scrolled into view. */
  readonly focused: { readonly key: string; readonly at: number } | null;
  /** Whether the list is on screen; a hidden one does not measure. */
  readonly visible: boolean;
  /** What stands there when there are no findings. */
  readonly children?: ComponentChildren;
}

/** The findings by family, walked with the arrow keys across families; keeps its place while it changes. */
export function FindingList(props: FindingListProps) {
  const { findings, actions, readOnly = false, collapsed, onCollapsed, focused, visible, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [rows] = useState(() => new Map<string, HTMLElement>());
  const rowRef = useMemo(
    () => (key: string, row: HTMLElement | null) => void (row ? rows.set(key, row) : rows.delete(key)),
    [rows],
  );
  const groups = useMemo(() => groupFindings(findings, collapsed), [findings, collapsed]);
  const stops = useMemo(() => stopsOf(groups), [groups]);
  const { active, setActive, trackFocus } = useActiveRow(stops, rows);
  const [limit, setLimit] = useState(CHUNK);
  const fold = (family: string, folded: boolean) => {
    const others = collapsed.filter((each) => each !== family);
    onCollapsed(folded ? [...others, family] : others);
  };
  const flash = useFocused(focused, findings, visible, (finding) => {
    if (collapsed.includes(finding.family)) fold(finding.family, false);
    setActive(finding.key);
    setLimit(limitFor(stops.indexOf(finding.key), limit));
  });
  const activeIndex = active === null ? -1 : stops.indexOf(active);
  const shown = useShown(stops, limitFor(activeIndex, limit));
  useKeptPlace(scroller, stops, (key) => rows.get(key), visible);
  useLayoutEffect(() => {
    if (flash && visible) rows.get(flash)?.scrollIntoView({ block: 'nearest' });
  }, [flash, focused?.at, visible, collapsed]);

  const walkTo = (index: number) => {
    const key = stops[index];
    if (key === undefined) return;
    // Far jumps (End) first bring the row into the document; it takes focus once it is there.
    setLimit(limitFor(index, limit));
    setActive(key, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const family = headOf(event.target as Element);
    // From the head of an open group the way down leads to its first row.
    const from = family === null ? activeIndex : placeOfHead(groups, stops, family, event.key);
    const target = walkTarget(event.key, from, stops.length);
    const finding = family === null ? findings.find(({ key }) => key === active) : undefined;
    if (target !== null) walkTo(target);
    else if (event.key === 'ArrowLeft') foldHere(finding?.family ?? family);
    else if (event.key === 'ArrowRight' && family !== null) unfoldHere(family);
    else if (!finding || !actOn(finding, event.key, actions, readOnly)) return;
    event.preventDefault();
  };
  const foldHere = (family: string | null) => {
    if (family === null || collapsed.includes(family)) return;
    fold(family, true);
    setActive(headKey(family), true);
  };
  const unfoldHere = (family: string) => {
    const first = groups.find((group) => group.family === family)?.findings[0];
    fold(family, false);
    if (first) setActive(first.key, true);
  };
  let before = 0;
  const hidden = stops.length - shown;
  return (
    <div class="scroller" ref={scroller}>
      {findings.length === 0 ? (
        children
      ) : (
        <div
          class="finding-groups"
          onKeyDown={onKeyDown}
          onFocusIn={(event) => {
            trackFocus(event);
            const key = keyOfRow(rows, event.target as Element);
            if (key !== null && stops.includes(key)) setActive(key);
          }}
          onFocusOut={trackFocus}
        >
          {groups.map((group) => {
            const room = Math.max(0, shown - before);
            before += group.collapsed ? 1 : group.findings.length;
            if (room === 0) return null;
            return (
              <FindingGroupView
                key={group.family}
                group={group}
                room={room}
                active={active}
                flash={flash}
                actions={actions}
                readOnly={readOnly}
                rowRef={rowRef}
                onFold={(folded) => fold(group.family, folded)}
              />
            );
          })}
        </div>
      )}
      {hidden > 0 && (
        <div class="finding-more">
          <button type="button" class="btn" onClick={() => setLimit(shown + CHUNK)}>
            显示更多（还有 {hidden} 处）
          </button>
        </div>
      )}
    </div>
  );
}

/** How many stops are shown: rows once shown stay shown, however many come in above them. */
function useShown(stops: readonly string[], wanted: number): number {
  const last = useRef<string | undefined>(undefined);
  const lastIndex = last.current === undefined ? -1 : stops.indexOf(last.current);
  const shown = Math.min(Math.max(wanted, lastIndex + 1), stops.length);
  last.current = stops[shown - 1];
  return shown;
}

/** Follows clicks on marks; gives the key to highlight for a moment. */
function useFocused(
  focused: FindingListProps['focused'],
  findings: readonly KeyedFinding[],
  visible: boolean,
  bringUp: (finding: KeyedFinding) => void,
): string | null {
  const [flash, setFlash] = useState<string | null>(null);
  useEffect(() => {
    const finding = visible ? findings.find(({ key }) => key === focused?.key) : undefined;
    if (!finding) return;
    bringUp(finding);
    setFlash(finding.key);
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

/** The family whose head an element is in. */
function headOf(element: Element): string | null {
  return element.closest<HTMLElement>('[data-family-head]')?.dataset['familyHead'] ?? null;
}

/** Where walking starts from a group's head: the head itself, or for an open group beside its first row. */
function placeOfHead(groups: readonly FindingGroup[], stops: readonly string[], family: string, key: string): number {
  const group = groups.find((each) => each.family === family);
  if (!group || group.collapsed) return stops.indexOf(headKey(family));
  const first = stops.indexOf(group.findings[0]?.key ?? '');
  return key === 'ArrowDown' || key === 'j' ? first - 1 : first;
}

function keyOfRow(rows: ReadonlyMap<string, HTMLElement>, element: Element): string | null {
  const row = element.closest('li.finding, [data-family-head]');
  for (const [key, candidate] of rows) if (candidate === row) return key;
  return null;
}
