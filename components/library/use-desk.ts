import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskResult, ImportState, LibraryDesk, LibraryOverview } from '../../lib/phrases/library-desk.ts';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';

/** The library in numbers and the import, kept up to date; and the way to change things and say how it went. */
export interface Desk {
  /** `null` until first read. */
  readonly overview: LibraryOverview | null;
  readonly importing: ImportState;
  /** Grows when phrases may have changed. */
  readonly version: number;
  /** Does a change and says `done`, with a way back; says why not otherwise. Whether it was done. */
  act(work: () => Promise<DeskResult>, done?: (count: number) => string): Promise<boolean>;
  /** Says what went wrong. */
  failed(error: unknown): void;
}

const NO_IMPORT: ImportState = { running: false, files: [] };
/** Milliseconds in which several changes count as one: an import changes something all the time. */
const PAUSE = 120;

/** Follows a library while its page is in sight. */
export function useDesk(library: LibraryDesk, visible: boolean): Desk {
  const toasts = useToast();
  const [overview, setOverview] = useState<LibraryOverview | null>(null);
  const [importing, setImporting] = useState(NO_IMPORT);
  const [version, setVersion] = useState(0);
  const failed = (error: unknown) => toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
  const latestFailed = useRef(failed);
  latestFailed.current = failed;

  useEffect(() => {
    if (!visible) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((before) => before + 1);
      }, PAUSE);
    };
    const stop = library.subscribe((change) => (change.kind === 'import' ? setImporting(change.state) : changed()));
    setVersion((before) => before + 1);
    library.importState().then(setImporting, latestFailed.current);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [library, visible]);
  useEffect(() => {
    if (version === 0) return;
    let stale = false;
    library.overview().then((read) => void (stale || setOverview(read)), latestFailed.current);
    return () => void (stale = true);
  }, [library, version]);

  const act: Desk['act'] = async (work, done) => {
    try {
      const result = await work();
      if (!result.ok) toasts.show({ text: result.reason, tone: 'error' });
      else if (done) {
        const { undo } = result;
        toasts.show({ text: done(result.count), ...(undo > 0 && { action: { title: '撤销', run: () => void act(() => library.undo(undo), () => '已撤销。') } }) });
      }
      return result.ok;
    } catch (error) {
      failed(error);
      return false;
    }
  };
  return { overview, importing, version, act, failed };
}
