import type { SidebarGreeting } from '../../lib/assistant/sidebar-greeting.ts';
import { onFocusReturned } from '../../lib/editors/borrowed-focus.ts';
import { bringPart } from '../../lib/platform/brought-scripts.ts';
import { ownUrl } from '../../lib/platform/own-url.ts';
import { loadSidebarWidth } from '../../lib/platform/sidebar-width.ts';
import { OwnLayer } from './own-layer.ts';
import sidebarCss from './sidebar.css?inline';
import { clampWidth, DEFAULT_WIDTH } from './sidebar-width.ts';

/** What the handle on its edge does with the sidebar; widths in CSS pixels. */
export interface ResizableSidebar {
  readonly host: HTMLElement;
  readonly width: number;
  resize(width: number): void;
}

/** The brought script's part: makes the handle. */
export type OpenHandle = (page: Document, sidebar: ResizableSidebar) => HTMLElement;

/** How long a key takes to come up, in milliseconds, in a frame that must not be gone by then. */
const KEY_UP = 100;

/** The sidebar in a page: an iframe of ours on the right, in a root the page cannot look into. */
export class SidebarFrame implements ResizableSidebar {
  readonly #layer: OwnLayer;
  readonly #frame: HTMLIFrameElement;
  readonly #view: Window;
  readonly #fit = () => this.resize(this.width);
  width = DEFAULT_WIDTH;
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
    // A write borrows the focus from a button in the sidebar; outside, only the host can be seen to have it.
    onFocusReturned(this.host, () => this.focus());
    this.#fit();
    this.#layer.root.append(this.#frame);
    this.#view.addEventListener('resize', this.#fit);
    void loadSidebarWidth().then((width) => width !== null && this.resize(width));
    void bringPart<OpenHandle>('resize-handle').then((open) => open && this.#layer.root.append(open(page, this)));
  }

  get host(): HTMLElement {
    return this.#layer.host;
  }

  /** Takes a width, as far as the window allows it. */
  resize(width: number): void {
    this.width = clampWidth(width, this.#view.innerWidth);
    this.host.style.width = `${this.width}px`;
  }

  /** Gives the keyboard to the sidebar, once it is there to take it. */
  focus(): void {
    this.#wanted = !this.#loaded;
    if (this.#loaded) this.#frame.focus();
  }

  /** Hides the sidebar at once, and removes it when the key that closed it has come up again in it. */
  close(): void {
    this.host.style.display = 'none';
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
}
