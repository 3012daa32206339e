import type { ImeGuard } from './ime-guard.ts';

/** Passes requests on at most once a task, and never while an input method composes. */
export class ReadOnceFree {
  readonly #ime: ImeGuard;
  readonly #run: () => void;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  constructor(ime: ImeGuard, run: () => void) {
    this.#ime = ime;
    this.#run = run;
    this.#stop = ime.onChange((busy) => {
      if (!busy && this.#held) this.ask();
    });
  }

  ask(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#held = this.#ime.busy;
      if (!this.#held) this.#run();
    }, 0);
  }

  destroy(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }
}
