/** How often a host the page took away is put back; a page that goes on longer than that has won. */
const MAX_RETURNS = 50;

/**
 * A closed shadow root of ours on an element beside the page's own, outside every editor. The page
 * can neither read nor style what is in it; an element the page removes is put back.
 */
export class OwnLayer {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly #observer: MutationObserver;
  #returns = 0;

  /** @param css the layer's style sheet; `:host` is the element itself. */
  constructor(page: Document, css: string) {
    this.host = page.createElement('div');
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.#observer = new MutationObserver(() => this.#stay(page));
    page.documentElement.append(this.host);
    this.#observer.observe(page, { childList: true });
    this.#observer.observe(page.documentElement, { childList: true });
  }

  remove(): void {
    this.#observer.disconnect();
    this.host.remove();
  }

  #stay(page: Document): void {
    if (this.host.isConnected || this.#returns >= MAX_RETURNS) return;
    this.#returns += 1;
    this.#observer.observe(page.documentElement, { childList: true });
    page.documentElement.append(this.host);
  }
}
