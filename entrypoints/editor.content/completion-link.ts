import { bringPart } from '../../lib/platform/brought-scripts.ts';
import type { CurrentEditor } from '../pages/current-editor.ts';

/** What completion may know and do of the editor in use. */
export interface CompletionHost {
  readonly page: Document;
  readonly editor: Pick<CurrentEditor, 'root' | 'reading' | 'insert'>;
  /** How what is being written may go on, best first. */
  completions(): Promise<readonly { readonly text: string }[]>;
}

/** Offers beside the caret. */
export interface Completion {
  /** The draft was read after a pause in typing. */
  changed(): void;
  /** What is shown is of no use any more. */
  hide(): void;
  remove(): void;
}

/** The brought script's part. `null` where the editor is gone by then, and perhaps all of ours from its page. */
export type OpenCompletion = (host: CompletionHost) => Completion | null;

/** Completion in one page; its script is brought when somebody first types. */
export class CompletionLink implements Completion {
  readonly #host: CompletionHost;
  /** `false`: asked for, or not to be had. */
  #opened: Completion | false | null = null;

  constructor(host: CompletionHost) {
    this.#host = host;
  }

  changed(): void {
    if (this.#opened) this.#opened.changed();
    else if (this.#opened === null) void this.#bring();
  }

  hide(): void {
    if (this.#opened) this.#opened.hide();
  }

  remove(): void {
    if (this.#opened) this.#opened.remove();
  }

  async #bring(): Promise<void> {
    this.#opened = false;
    const open = await bringPart<OpenCompletion>('completion');
    if (!open) return;
    // What was typed while it was on its way is gone on with too.
    (this.#opened = open(this.#host))?.changed();
  }
}
