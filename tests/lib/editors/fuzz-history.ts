/** A text the editor has had, and who made it of the one before. */
export interface PastText {
  readonly text: string;
  readonly by: 'start' | 'user' | 'nigao';
  /** Presses of undo that may at most be needed to leave it. */
  readonly presses: number;
}

/** A text that undo or redo may lead to, with at most so many presses. */
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

  byUser(text: string, strokes: number): void {
    const { now } = this;
    this.#past.length = this.#at + 1;
    const joins = now.by === 'user';
    this.#past[joins ? this.#at : this.#at + 1] = { text, by: 'user', presses: (joins ? now.presses : SLACK) + strokes };
    if (!joins) this.#at += 1;
  }

  byNigao(text: string, presses: number): void {
    // What changes nothing is no step.
    if (text === this.now.text) return;
    this.#past.length = this.#at + 1;
    this.#past.push({ text, by: 'nigao', presses });
    this.#at += 1;
  }

  /**
   * Where one step of undo (-1) or redo (1) may lead, the nearest first. Where an editor `joins` what
   * follows one of our writes at once with that write, it need not stop between the two.
   */
  ways(by: -1 | 1, joins: boolean): readonly Way[] {
    const ways: Way[] = [];
    let presses = 0;
    for (let to = this.#at + by; this.#past[to]; to += by) {
      presses += this.#past[by < 0 ? to + 1 : to]!.presses;
      ways.push({ to, text: this.#past[to]!.text, presses });
      if (!joins || this.#past[to]!.by !== 'nigao') break;
    }
    return ways;
  }

  goTo(index: number): void {
    this.#at = index;
  }

  /** What could be redone is no longer counted on. */
  forgetAbove(): void {
    this.#past.length = this.#at + 1;
  }
}
