import { windowsAround } from '../../lib/editors/page-realm.ts';

/** Alt+J opens or closes the sidebar; with Shift the keyboard goes into it. */
export type Shortcut = 'toggle' | 'enter';

/** Which of our shortcuts a key is, if any. By its place on the keyboard too: Alt+J writes ∆ on a Mac. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return null;
  if (event.code !== 'KeyJ' && event.key.toLowerCase() !== 'j') return null;
  return event.shiftKey ? 'enter' : 'toggle';
}

/** Listens for our shortcuts before the page does, in its windows as they become known. */
export class ShortcutKeys {
  readonly #windows = new Set<Window>();
  readonly #pressed: (event: KeyboardEvent) => void;

  /** @param press does what the shortcut asks for; `false`: not now, the page may have the key. */
  constructor(press: (shortcut: Shortcut) => boolean) {
    this.#pressed = (event) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null || !press(shortcut)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
  }

  /** Listens in the windows around an element. */
  listenAround(element: Element): void {
    for (const view of windowsAround(element)) {
      if (!this.#windows.has(view)) view.addEventListener('keydown', this.#pressed, true);
      this.#windows.add(view);
    }
  }

  remove(): void {
    for (const view of this.#windows) view.removeEventListener('keydown', this.#pressed, true);
    this.#windows.clear();
  }
}
