import { listen } from './listening.ts';
import { documentOf, isShadowRoot, scopeOf } from './page-realm.ts';
import type { DomPoint } from './text-positions.ts';

/** How long, in milliseconds, to wait for a `selectionchange` that may not come. */
const SETTLE_TIMEOUT = 60;

/** The ends of a selection, in document order. */
export interface DomSelection {
  readonly start: DomPoint;
  readonly end: DomPoint;
}

interface OldShadowRoot extends ShadowRoot {
  getSelection?(): Selection | null;
}

/** The selection inside an element, also in an open shadow root; `null` when it is elsewhere. */
export function selectionWithin(root: Element): DomSelection | null {
  const scope = scopeOf(root);
  const selection = documentOf(root).getSelection();
  if (!selection) return null;
  const range = isShadowRoot(scope) ? shadowRange(scope, selection) : firstRange(selection);
  if (!range || !root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return endsOf(range);
}

/** The ends of a range. */
export function endsOf(range: AbstractRange): DomSelection {
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

/** A range of a text node; the known one where it is just that. */
export function rangeOver(node: Node, start: number, end: number, known?: Range): Range {
  if (known?.startContainer === node && known.startOffset === start && known.endContainer === node && known.endOffset === end) return known;
  const range = documentOf(node).createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

export function samePoint(a: DomPoint, b: DomPoint): boolean {
  return a.node === b.node && a.offset === b.offset;
}

function firstRange(selection: Selection): AbstractRange | null {
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

function shadowRange(scope: OldShadowRoot, selection: Selection): AbstractRange | null {
  if ('getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots: [scope] })[0] ?? null;
  const inner = scope.getSelection?.();
  return firstRange(inner ?? selection);
}

/** Selects from one point to another, wherever they are. */
export function selectPoints(start: DomPoint, end: DomPoint): void {
  documentOf(start.node).getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** Some milliseconds later; without a number one turn of the event loop. */
export function later(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Changes the selection and waits until the page has been told, and one task more. */
export async function afterSelecting(root: Element, select: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, SETTLE_TIMEOUT);
    const stop = listen(documentOf(root), 'selectionchange', done, true);
    select();
  });
  await later();
}
