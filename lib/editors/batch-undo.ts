import { listen } from './listening.ts';
import { documentOf } from './page-realm.ts';

/** Several writes that a user takes for one. */
export interface Batch {
  readonly before: string;
  readonly after: string;
  readonly steps: number;
}

export interface BatchUndo {
  remember(batch: Batch): void;
  stop(): void;
}

/** Older batches are undone step by step: a user hardly goes that far back. */
const REMEMBERED = 5;

/**
 * Lets one Ctrl+Z take back a whole batch of writes, and one redo bring it back: when the browser's
 * own history is about to go over the edge of a batch, it is made to go all the way. Editors with a
 * history of their own do not announce it, and keep their steps.
 * @param text gives the text as it is now.
 */
export function watchBatches(root: HTMLElement, text: () => string): BatchUndo {
  let done: readonly Batch[] = [];
  /** Taken back, and to be brought again until something else is written. */
  let undone: readonly Batch[] = [];
  let command = 'undo';
  let more = 0;
  let goal = '';
  const stops = [
    listen(root, 'beforeinput', ({ inputType }: InputEvent) => {
      more = 0;
      const redo = inputType === 'historyRedo';
      const batches = redo ? undone : done;
      if (batches.length === 0 || !inputType.startsWith('history')) return;
      command = redo ? 'redo' : 'undo';
      const [from, to] = redo ? (['before', 'after'] as const) : (['after', 'before'] as const);
      const now = text();
      const batch = batches.findLast((candidate) => candidate[from] === now);
      if (!batch) return;
      more = batch.steps - 1;
      goal = batch[to];
      const others = batches.filter((other) => other !== batch);
      [done, undone] = redo ? [[...done, batch], others] : [others, [...undone, batch]];
    }),
    listen(root, 'input', ({ inputType }: InputEvent) => {
      if (!inputType?.startsWith('history')) undone = [];
      const steps = more;
      // The steps below are heard here again.
      more = 0;
      // A browser may have joined some of them.
      for (let step = 0; step < steps && text() !== goal; step += 1) documentOf(root).execCommand(command);
    }),
  ];
  return {
    remember: (batch) => {
      if (batch.steps > 1) done = [...done, batch].slice(-REMEMBERED);
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
