import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryDesk, LibraryQuery } from '../../lib/phrases/library-desk.ts';

/** Which row is current, and which are selected; rows need not have been read. */
export interface ListSelection {
  readonly active: number;
  readonly ids: ReadonlySet<string>;
  has(id: string): boolean;
  moveTo(index: number): void;
  toggle(index: number): void;
  /** Selects everything from where the selection began to this row. */
  extendTo(index: number): void;
  selectAll(total: number): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Selection in a list. It falls with the query: what is not in sight should not be deleted with the rest. */
export function useListSelection(desk: LibraryDesk, query: LibraryQuery, idAt: (index: number) => string | undefined, failed: (error: unknown) => void): ListSelection {
  const [active, setActive] = useState(0);
  const [ids, setIds] = useState(NONE);
  const anchor = useRef(0);
  const asked = useRef(0);
  const key = JSON.stringify(query);
  useEffect(() => {
    asked.current++;
    anchor.current = 0;
    setActive(0);
    setIds(NONE);
  }, [key]);

  /** Only the latest range counts. */
  const selectRange = async (from: number, to: number) => {
    const number = ++asked.current;
    try {
      const found = await desk.ids(query, from, to);
      if (number === asked.current) setIds(new Set(found));
    } catch (error) {
      failed(error);
    }
  };
  return {
    active,
    ids,
    has: (id) => ids.has(id),
    moveTo: (index) => {
      anchor.current = index;
      setActive(index);
    },
    toggle: (index) => {
      const id = idAt(index);
      anchor.current = index;
      setActive(index);
      if (id === undefined) return;
      asked.current++;
      const changed = new Set(ids);
      if (!changed.delete(id)) changed.add(id);
      setIds(changed);
    },
    extendTo: (index) => {
      setActive(index);
      void selectRange(Math.min(anchor.current, index), Math.max(anchor.current, index) + 1);
    },
    selectAll: (total) => void selectRange(0, total),
    clear: () => {
      asked.current++;
      setIds(NONE);
    },
  };
}
