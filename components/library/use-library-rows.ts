import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryDesk, LibraryQuery, LibraryRow } from '../../lib/phrases/library-desk.ts';
import { errorCodeOf } from '../error-messages.ts';
import type { AssistantErrorCode } from '../../lib/assistant/assistant.ts';

/** Rows asked for at a time, and how many such pieces are kept. */
const PIECE = 100;
const MOST_PIECES = 30;

/** A list of any length of which only the pieces in sight are here. */
export interface LibraryRowsWindow {
  /** `null` until the first answer. */
  readonly total: number | null;
  /** Whether what is here answers the query of now. */
  readonly settled: boolean;
  readonly error: AssistantErrorCode | null;
  row(index: number): LibraryRow | undefined;
  /** Says which rows are in sight. */
  look(from: number, to: number): void;
}

interface Pieces {
  readonly key: string;
  readonly query: string;
  readonly total: number | null;
  readonly rows: ReadonlyMap<number, readonly LibraryRow[]>;
  readonly error: AssistantErrorCode | null;
}

/** The rows of a query; asked anew when `version` changes. What is shown stands until the answer is there. */
export function useLibraryRows(desk: LibraryDesk, query: LibraryQuery, version: number): LibraryRowsWindow {
  const [pieces, setPieces] = useState<Pieces>({ key: '', query: '', total: null, rows: new Map(), error: null });
  const key = `${version} ${JSON.stringify(query)}`;
  const latest = useRef(key);
  latest.current = key;
  /** What is on its way. */
  const asked = useRef(new Set<string>());
  const sight = useRef({ from: 0, to: PIECE });

  const ask = async (piece: number): Promise<void> => {
    const name = `${key} ${piece}`;
    if (asked.current.has(name)) return;
    asked.current.add(name);
    try {
      const { total, rows } = await desk.rows(query, piece * PIECE, (piece + 1) * PIECE);
      if (latest.current !== key) return;
      setPieces((before) => ({ key, query: JSON.stringify(query), total, error: null, rows: withPiece(before.key === key ? before.rows : new Map(), piece, rows) }));
    } catch (error) {
      if (latest.current === key) setPieces((before) => ({ ...before, key, query: JSON.stringify(query), rows: before.key === key ? before.rows : new Map(), error: errorCodeOf(error) }));
    } finally {
      asked.current.delete(name);
    }
  };
  const askAround = () => {
    // A failure is not asked again until the library or the query has changed.
    if (pieces.key === key && pieces.error !== null) return;
    const { from, to } = sight.current;
    for (let piece = Math.floor(from / PIECE); piece * PIECE < to; piece++) if (!(pieces.key === key && pieces.rows.has(piece))) void ask(piece);
  };
  useEffect(() => {
    askAround();
  }, [desk, key]);
  return {
    total: pieces.total,
    settled: pieces.query === JSON.stringify(query),
    error: pieces.error,
    row: (index) => pieces.rows.get(Math.floor(index / PIECE))?.[index % PIECE],
    look: (from, to) => {
      sight.current = { from, to };
      askAround();
    },
  };
}

/** With one piece more; of too many the one furthest away goes. */
function withPiece(rows: ReadonlyMap<number, readonly LibraryRow[]>, piece: number, found: readonly LibraryRow[]): ReadonlyMap<number, readonly LibraryRow[]> {
  const all = new Map(rows).set(piece, found);
  if (all.size <= MOST_PIECES) return all;
  const furthest = [...all.keys()].reduce((a, b) => (Math.abs(a - piece) >= Math.abs(b - piece) ? a : b));
  all.delete(furthest);
  return all;
}
