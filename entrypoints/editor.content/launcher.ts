import type { PageStatus } from '../../lib/assistant/protocol.ts';
import { hasFocus } from '../../lib/editors/borrowed-focus.ts';
import { listen } from '../../lib/editors/listening.ts';
import { windowsAround } from '../../lib/editors/page-realm.ts';
import launcherCss from './launcher.css?inline';
import { placeLauncher } from './launcher-place.ts';
import { OwnLayer } from './own-layer.ts';
import { boxInPage } from './page-windows.ts';

/** How long after the last keystroke the launcher stays away from text it would cover, in milliseconds. */
const TYPING_PAUSE = 1200;
/** Editors move and grow without saying so: the place is looked at again this often, in milliseconds. */
const FOLLOW_EVERY = 250;

/** Of editors that draw their text: nothing may look checked that is not. */
const UNREADABLE = '读不到这个编辑器的文字，只能插入词句';

/** The small button on the editor that has focus: how many findings, and a way to open the sidebar. */
export class Launcher {
  readonly #page: Document;
  readonly #layer: OwnLayer;
  readonly #button: HTMLButtonElement;
  readonly #count: HTMLElement;
  #editor: HTMLElement | null = null;
  #drawn = false;
  #status: PageStatus | null = null;
  #composing = false;
  #sidebarOpen = false;
  #typedAt = 0;
  #inside = false;
  #stops: readonly (() => void)[] = [];

  constructor(page: Document, open: () => void) {
    this.#page = page;
    this.#layer = new OwnLayer(page, launcherCss);
    this.#button = page.createElement('button');
    this.#button.type = 'button';
    this.#button.hidden = true;
    this.#count = page.createElement('b');
    this.#button.append('拟稿', this.#count);
    // The press must not take the caret out of the editor.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('click', open);
    this.#layer.root.append(this.#button);
  }

  /** Follows an editor from now on; `null`: none. @param drawn its text cannot be read. */
  follow(editor: HTMLElement | null, drawn = false): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#editor = editor;
    this.#drawn = drawn;
    this.#inside = false;
    this.#status = null;
    this.#composing = false;
    if (editor) this.#listen(editor);
    this.update();
  }

  show(status: PageStatus): void {
    this.#status = status;
    this.update();
  }

  composing(active: boolean): void {
    this.#composing = active;
    this.update();
  }

  sidebarOpened(open: boolean): void {
    this.#sidebarOpen = open;
    this.update();
  }

  remove(): void {
    this.follow(null);
    this.#layer.remove();
  }

  #listen(editor: HTMLElement): void {
    const update = () => this.update();
    const timer = setInterval(update, FOLLOW_EVERY);
    this.#stops = [
      ...windowsAround(editor).map((view) => listen(view, 'scroll resize focusin focusout', update, true)),
      listen(editor, 'input', () => this.#typed()),
      () => clearInterval(timer),
    ];
  }

  /** No keystroke waits for a new layout: the place is looked at soon enough. */
  #typed(): void {
    this.#typedAt = Date.now();
    if (this.#inside) this.#button.hidden = true;
  }

  /** Puts the button where it belongs now, or hides it. */
  update(): void {
    const typing = Date.now() - this.#typedAt < TYPING_PAUSE;
    // It stays away, wherever it would be: whoever types need not wait for that to be worked out.
    if (typing && this.#inside) return;
    const place = this.#wanted() ? this.#place() : null;
    this.#inside = place?.inside ?? false;
    this.#button.hidden = place === null || (place.inside && typing);
    if (place === null || this.#button.hidden) return;
    this.#button.style.left = `${Math.round(place.left)}px`;
    this.#button.style.top = `${Math.round(place.top)}px`;
    this.#label();
  }

  #wanted(): boolean {
    if (!this.#editor?.isConnected || this.#composing || this.#sidebarOpen) return false;
    if (this.#status?.launcher === false) return false;
    return hasFocus(this.#editor) || this.#layer.root.activeElement !== null;
  }

  #place(): ReturnType<typeof placeLauncher> {
    if (!this.#editor) return null;
    const { clientWidth, clientHeight } = this.#page.documentElement;
    const view = { width: clientWidth, height: Math.min(clientHeight, this.#page.defaultView?.innerHeight ?? clientHeight) };
    this.#button.hidden = false;
    return placeLauncher(boxInPage(this.#editor), view, this.#button.getBoundingClientRect());
  }

  #label(): void {
    const status = this.#drawn ? null : this.#status;
    const counted = status !== null && status.phase === 'ready';
    const count = counted ? String(status.findings) : this.#drawn ? '' : '…';
    // Written anew only where it differs: each time costs the page a layout.
    if (this.#count.textContent !== count) this.#count.textContent = count;
    this.#button.dataset['worst'] = counted ? (status.worst ?? '') : '';
    const words = counted ? (status.findings > 0 ? `${status.findings} 处待处理` : '没有待处理的地方') : this.#drawn ? UNREADABLE : '正在检查';
    this.#button.ariaLabel = `打开拟稿：${words}`;
    this.#button.title = `${words}（Alt+J 打开拟稿）`;
  }
}
