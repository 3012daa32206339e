/** Several writes that a user takes for one. */
export interface Batch {
  readonly before: string;
  readonly after: string;
  readonly steps: number;
}

/** Older batches are undone step by step: a user hardly goes that far back. */
const REMEMBERED = 5;

/**
 * Lets one Ctrl+Z take back a whole batch of writes, and one redo bring it back: when the browser's
 * own history is about to go over the edge of a batch, it is made to go all the way. Editors with a
 * history of their own do not announce it, and keep their steps.
 */
export class BatchUndo {
  readonly #root: HTMLElement;
  readonly #text: () => string;
  #batches: readonly Batch[] = [];
  #command: 'undo' | 'redo' = 'undo';
  #more = 0;

  /** @param text gives the text as it is now. */
  constructor(root: HTMLElement, text: () => string) {
    this.#root = root;
    this.#text = text;
    root.addEventListener('beforeinput', this.#announced, { passive: true });
    root.addEventListener('input', this.#done, { passive: true });
  }

  remember(batch: Batch): void {
    if (batch.steps > 1) this.#batches = [...this.#batches, batch].slice(-REMEMBERED);
  }

  destroy(): void {
    this.#root.removeEventListener('beforeinput', this.#announced);
    this.#root.removeEventListener('input', this.#done);
  }

  readonly #announced = (event: InputEvent): void => {
    this.#more = 0;
    if (this.#batches.length === 0 || !event.inputType.startsWith('history')) return;
    this.#command = event.inputType === 'historyRedo' ? 'redo' : 'undo';
    const edge = this.#command === 'redo' ? 'before' : 'after';
    const text = this.#text();
    this.#more = (this.#batches.findLast((batch) => batch[edge] === text)?.steps ?? 1) - 1;
  };

  readonly #done = (): void => {
    const steps = this.#more;
    // The steps below are heard here again.
    this.#more = 0;
    for (let step = 0; step < steps; step += 1) this.#root.ownerDocument.execCommand(this.#command);
  };
}
