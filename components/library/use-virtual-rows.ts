import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond what is seen, above and below. */
const OVERSCAN = 6;

interface VirtualRowsInput {
  readonly count: number;
  /** CSS pixels; all rows are alike. */
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the list is scrolled to. */
  readonly keep: number;
}

/** The rows to draw of a list of any length, and the way to one of them. */
export interface VirtualRows {
  readonly indexes: readonly number[];
  /** The rows in sight, `[from, to)`: without one that is drawn elsewhere. */
  readonly sight: { readonly from: number; readonly to: number };
  readonly height: number;
  topOf(index: number): number;
  scrollTo(index: number): void;
  /** Rows that fit into the list at once. */
  page(): number;
}

/** Draws only the rows in sight. */
export function useVirtualRows({ count, rowHeight, scroller, keep }: VirtualRowsInput): VirtualRows {
  const [, redraw] = useState(0);
  const kept = useRef(keep);
  kept.current = keep;
  const options = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll<HTMLElement>,
    observeElementRect: observeElementRect<HTMLElement>,
    observeElementOffset: observeElementOffset<HTMLElement>,
    overscan: OVERSCAN,
    onChange: () => redraw((drawn) => drawn + 1),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }: { startIndex: number; endIndex: number; overscan: number; count: number }) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_none, at) => from + at);
      const { current } = kept;
      return current >= 0 && current < count && (current < from || current > to) ? [...indexes, current].sort((a, b) => a - b) : indexes;
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  return {
    indexes: virtualizer.getVirtualItems().map(({ index }) => index),
    sight: { from: virtualizer.range?.startIndex ?? 0, to: (virtualizer.range?.endIndex ?? -1) + 1 },
    height: count * rowHeight,
    topOf: (index) => index * rowHeight,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1),
  };
}
