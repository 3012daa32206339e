import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** A row in view and how far its top is below the top of the scroller, in pixels. */
interface Anchor {
  readonly key: string;
  readonly offset: number;
}

/**
 * Keeps what the reader looks at where it is while rows come and go above it. The browser's own
 * scroll anchoring does not do this in every browser, nor when the anchored row itself goes away, so
 * the style sheet turns it off for this scroller.
 * At the very top nothing is held, unless the pointer or focus is in the list: then a row that moved
 * would be a row wrongly pressed.
 */
export function useKeptPlace(
  scroller: { readonly current: HTMLElement | null },
  keys: readonly string[],
  rowOf: (key: string) => HTMLElement | undefined,
  visible: boolean,
): void {
  const anchors = useRef<readonly Anchor[]>([]);
  const top = useRef(0);
  const present = useRef({ keys, rowOf });
  present.current = { keys, rowOf };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const remember = () => {
      if (element.clientHeight === 0) return;
      top.current = element.scrollTop;
      anchors.current = rowsInView(element, present.current.keys, present.current.rowOf);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, []);

  // A hidden scroller loses its position in some browsers.
  useLayoutEffect(() => {
    if (visible && scroller.current) scroller.current.scrollTop = top.current;
  }, [visible]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !visible) return;
    const held = element.scrollTop > 0 || element.matches(':hover, :focus-within');
    if (held) {
      const edge = element.getBoundingClientRect().top;
      for (const anchor of anchors.current) {
        const row = rowOf(anchor.key);
        if (!row) continue;
        const moved = row.getBoundingClientRect().top - edge - anchor.offset;
        if (Math.abs(moved) >= 1) element.scrollTop += moved;
        break;
      }
    }
    top.current = element.scrollTop;
    anchors.current = rowsInView(element, keys, rowOf);
  }, [keys, visible]);
}

function rowsInView(
  scroller: HTMLElement,
  keys: readonly string[],
  rowOf: (key: string) => HTMLElement | undefined,
): readonly Anchor[] {
  const box = scroller.getBoundingClientRect();
  const rectAt = (index: number) => rowOf(keys[index] ?? '')?.getBoundingClientRect();
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Rows beyond the rendered chunk have no rectangle: they lie below.
    const rect = rectAt(middle);
    if (rect && rect.bottom <= box.top) low = middle + 1;
    else high = middle;
  }
  const anchors: Anchor[] = [];
  for (let index = low; index < keys.length; index++) {
    const rect = rectAt(index);
    if (!rect || rect.top >= box.bottom) break;
    anchors.push({ key: keys[index] ?? '', offset: rect.top - box.top });
  }
  return anchors;
}
