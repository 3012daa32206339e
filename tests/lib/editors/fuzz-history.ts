/** A text the editor has had, and who made it of the one before. */
export interface PastText {
  readonly text: string;
  readonly by: 'start' | 'user' | 'nigao';
  /** The user composed some of it with an input method. */
  readonly composed?: boolean;
  /** Presses of undo that may at most be needed to leave it. */
  readonly presses: number;
  /** Where the write that made it ended. */
  readonly end?: number;
}

/** A text that undo or redo leads to, with at most so many presses. */
export interface Way {
  readonly to: number;
  readonly text: string;
  readonly presses: number;
}

/** One press may take a stretch of typing or a character of it: that is the editor's own affair. */
const SLACK = 6;

/**
 * What undo and redo must show. What the user does in a row is one stretch, inside which an editor may
 * stop where it likes; at each of our writes it must stop, before it and after it.
 */
export class FuzzHistory {
  #past: PastText[];
  #at = 0;

  constructor(text: string) {
    this.#past = [{ text, by: 'start', presses: 0 }];
  }

  get now(): PastText {
    return this.#past[this.#at]!;
  }

  get below(): PastText | undefined {
    return this.#past[this.#at - 1];
  }

  get above(): PastText | undefined {
    return this.#past[this.#at + 1];
  }

  /** Whether undo or redo could come by a text that is not the one meant; a sequence then ends. */
  get ambiguous(): boolean {
    const texts = this.#past.map(({ text }) => text);
    return new Set(texts).size < texts.length;
  }

  byUser(text: string, strokes: number, composing = false): void {
    const { now } = this;
    this.#past.length = this.#at + 1;
    const joins = now.by === 'user';
    const composed = composing || (joins && now.composed === true);
    this.#past[joins ? this.#at : this.#at + 1] = { text, by: 'user', composed, presses: (joins ? now.presses : SLACK) + strokes };
    if (!joins) this.#at += 1;
  }

  byNigao(text: string, presses: number, end: number): void {
    // What changes nothing is no step.
    if (text === this.now.text) return;
    this.#past.length = this.#at + 1;
    this.#past.push({ text, by: 'nigao', presses, end });
    this.#at += 1;
  }

  /** The text as it is read now, where an editor leaves out what means nothing to it. */
  readAs(text: string): void {
    this.#past[this.#at] = { ...this.now, text };
  }

  /** Where one step of undo (-1) or redo (1) leads. */
  way(by: -1 | 1): Way {
    const to = this.#at + by;
    const { presses } = this.#past[by < 0 ? this.#at : to]!;
    return { to, text: this.#past[to]!.text, presses };
  }

  /** What could be redone is no longer counted on. */
  forgetAbove(): void {
    this.#past.length = this.#at + 1;
  }

  goTo(index: number): void {
    this.#at = index;
  }
}
