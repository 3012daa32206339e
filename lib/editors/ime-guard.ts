import { listen } from './listening.ts';
import { windowOf } from './page-realm.ts';

/** An input method that says nothing for this long, in milliseconds, is taken to be gone. */
const SILENCE = 8000;
/** A key that went to an input method without starting a composition holds this long at most. */
const KEY_HOLD = 1000;
const EVENTS = 'compositionstart compositionupdate compositionend keydown keyup beforeinput input blur';

/**
 * Tells whether an input method is composing in an editor. While it is busy nothing may be read,
 * written or drawn. It is free again one task after `compositionend` (macOS sends the text of a
 * cancelled composition after that event), on blur, or after a long silence.
 */
export class ImeGuard {
  readonly #root: HTMLElement;
  readonly #window: Window;
  readonly #stop: () => void;
  readonly #listeners = new Set<(busy: boolean) => void>();
  #busy = false;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#window = windowOf(root);
    this.#stop = listen(this.#window, EVENTS, this.#heard, true);
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Calls back when it becomes busy or free; returns the way to stop. */
  onChange(listener: (busy: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits until it is free, at most `timeout` milliseconds. @returns whether it is. */
  whenFree(timeout: number): Promise<boolean> {
    if (!this.#busy) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop();
        resolve(!this.#busy);
      };
      const stop = this.onChange(done);
      const timer = setTimeout(done, timeout);
    });
  }

  destroy(): void {
    this.#stop();
    this.#free();
    this.#listeners.clear();
  }

  readonly #heard = (event: Event): void => {
    // Most keys: no composition now and none beginning. Nothing else is done in their handler.
    const { isComposing, keyCode } = event as KeyboardEvent;
    const concerns = this.#busy || isComposing || keyCode === 229 || event.type.startsWith('comp');
    if (!concerns || (event.target !== this.#window && !event.composedPath().includes(this.#root))) return;
    switch (event.type) {
      case 'compositionstart':
      case 'compositionupdate':
        this.#composing = true;
        return this.#hold(SILENCE);
      case 'compositionend':
      case 'blur':
        this.#composing = false;
        return this.#release();
      case 'keydown':
        if (this.#composing || isComposing) return this.#hold(SILENCE);
        return keyCode === 229 ? this.#hold(KEY_HOLD) : this.#release();
      default:
        return this.#composing || isComposing ? this.#hold(SILENCE) : this.#release();
    }
  };

  #hold(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#free, milliseconds);
    this.#set(true);
  }

  #release(): void {
    if (!this.#busy) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#free, 0);
  }

  readonly #free = (): void => {
    clearTimeout(this.#timer);
    this.#composing = false;
    this.#set(false);
  };

  #set(busy: boolean): void {
    if (busy === this.#busy) return;
    this.#busy = busy;
    for (const listener of [...this.#listeners]) listener(busy);
  }
}
