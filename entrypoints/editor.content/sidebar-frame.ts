import type { SidebarGreeting } from '../../lib/assistant/sidebar-greeting.ts';
import { onFocusReturned } from '../../lib/editors/borrowed-focus.ts';
import { ownUrl } from '../../lib/platform/own-url.ts';
import { loadSidebarWidth, saveSidebarWidth } from '../../lib/platform/sidebar-width.ts';
import { OwnLayer } from './own-layer.ts';
import { ResizeHandle } from './resize-handle.ts';
import sidebarCss from './sidebar.css?inline';
import { clampWidth, DEFAULT_WIDTH } from './sidebar-width.ts';

/** How long a key takes to come up, in milliseconds, in a frame that must not be gone by then. */
const KEY_UP = 100;

/** The sidebar in a page: an iframe of ours on the right, in a root the page cannot look into. */
export class SidebarFrame {
  readonly #layer: OwnLayer;
  readonly #frame: HTMLIFrameElement;
  readonly #handle: ResizeHandle;
  readonly #view: Window;
  readonly #fit = () => this.#setWidth(this.#width);
  #width = DEFAULT_WIDTH;
  #loaded = false;
  #wanted = false;

  constructor(page: Document, token: string) {
    this.#view = page.defaultView ?? window;
    this.#layer = new OwnLayer(page, sidebarCss);
    this.#frame = page.createElement('iframe');
    this.#frame.src = ownUrl('/sidebar.html');
    this.#frame.title = '拟稿';
    this.#frame.allow = 'clipboard-write';
    // Also after the page moved our host, which loads the frame anew.
    this.#frame.addEventListener('load', () => this.#greet(token));
    this.#handle = new ResizeHandle(page, {
      width: () => this.#width,
      resize: (width) => this.#setWidth(width),
      dragging: (active) => this.#layer.host.toggleAttribute('data-dragging', active),
      done: () => void saveSidebarWidth(this.#width),
    });
    // A write borrows the focus from a button in the sidebar; outside, only the host can be seen to have it.
    onFocusReturned(this.#layer.host, () => this.focus());
    this.#setWidth(DEFAULT_WIDTH);
    this.#layer.root.append(this.#frame, this.#handle.element);
    this.#view.addEventListener('resize', this.#fit);
    void loadSidebarWidth().then((width) => width !== null && this.#setWidth(width));
  }

  /** Gives the keyboard to the sidebar, once it is there to take it. */
  focus(): void {
    this.#wanted = !this.#loaded;
    if (this.#loaded) this.#frame.focus();
  }

  /** Hides the sidebar at once, and removes it when the key that closed it has come up again in it. */
  close(): void {
    this.#layer.host.style.display = 'none';
    setTimeout(() => this.remove(), KEY_UP);
  }

  remove(): void {
    this.#view.removeEventListener('resize', this.#fit);
    this.#layer.remove();
  }

  #greet(token: string): void {
    const greeting: SidebarGreeting = { nigaoToken: token };
    this.#loaded = true;
    if (this.#wanted) this.focus();
    this.#frame.contentWindow?.postMessage(greeting, new URL(ownUrl('/')).origin);
  }

  #setWidth(width: number): void {
    this.#width = clampWidth(width, this.#view.innerWidth);
    this.#layer.host.style.width = `${this.#width}px`;
    this.#handle.show(this.#width);
  }
}
