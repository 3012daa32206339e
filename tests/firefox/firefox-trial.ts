import { expect } from 'vitest';
import { eventually } from '../e2e/sidebar-driver.ts';
import type { FixtureWindow } from '../lib/editors/editor-stage.ts';
import type { FixtureServer } from '../lib/editors/fixture-server.ts';
import type { Bidi } from './bidi.ts';
import { LEFTOVERS_HTML, type FirefoxPage } from './firefox-pages.ts';
import { FirefoxSidebar } from './firefox-sidebar.ts';
import { FirefoxTab } from './firefox-tab.ts';

/** How long, in milliseconds, an editor is quiet before it is taken to have settled. */
const QUIET = 150;

/** Puts the leftovers into a plain field. */
function fill(html: string): void {
  const { editorRoot: root } = window as unknown as FixtureWindow;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  if (root instanceof HTMLTextAreaElement) root.value = [...body.children].map((block) => block.textContent).join('\n');
  else root.innerHTML = html;
}

/** One editor's page in Firefox and the sidebar that belongs to it. */
export class FirefoxTrial {
  readonly sidebar: FirefoxSidebar;
  /** The text at the start, as the page's own editor has it. */
  start = '';

  readonly tab: FirefoxTab;
  readonly page: FirefoxPage;

  private constructor(tab: FirefoxTab, page: FirefoxPage) {
    this.tab = tab;
    this.page = page;
    this.sidebar = new FirefoxSidebar(tab);
  }

  static async open(bidi: Bidi, server: FixtureServer, page: FirefoxPage): Promise<FirefoxTrial> {
    const trial = new FirefoxTrial(await FirefoxTab.open(bidi, await server.url(page.path)), page);
    const up = (): Promise<boolean> => trial.tab.run(() => 'editorRoot' in window && !!(window as unknown as FixtureWindow).editorRoot, []);
    await eventually(up, (there) => expect(there, 'an editor on the page').toBe(true));
    if (page.native) await trial.tab.run(fill, [LEFTOVERS_HTML]);
    trial.start = await trial.text();
    await trial.focus();
    await trial.still();
    return trial;
  }

  /** The editor's own text. */
  text(): Promise<string> {
    return this.tab.run(() => (window as unknown as FixtureWindow).fixture.text(), []);
  }

  textWhen(accept: (text: string) => void): Promise<string> {
    return eventually(() => this.text(), accept, 8000);
  }

  /** What the page would save. */
  saved(): Promise<string> {
    return this.tab.run(() => (window as unknown as FixtureWindow).fixture.raw(), []);
  }

  readonly focus = (): Promise<void> =>
    this.tab.run(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      editorRoot.ownerDocument.defaultView!.focus();
      editorRoot.focus();
    }, []);

  /** Waits until nothing has moved in the editor for a while. */
  async still(): Promise<void> {
    await this.tab.run(
      async (quiet) => {
        const latest = Date.now() + 5000;
        let last = Date.now();
        const observer = new MutationObserver(() => (last = Date.now()));
        const page = (window as unknown as FixtureWindow).editorRoot.ownerDocument;
        observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
        while (Date.now() - last < quiet && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 20));
        observer.disconnect();
      },
      [QUIET],
    );
  }

  /** The user types at the end of the text. */
  async typeAtEnd(text: string): Promise<void> {
    await this.focus();
    await this.tab.press('Control+End');
    await this.tab.type(text);
    await this.textWhen((now) => expect(now).toBe(this.start + text));
    await this.still();
  }

  /** Presses a key in the editor and waits for the text it should bring. */
  async press(keys: string, wanted: string, what: string): Promise<void> {
    await this.focus();
    await this.tab.press(keys);
    await this.textWhen((now) => expect(now, what).toBe(wanted));
  }

  /** Undoes key by key. @returns how many presses it took. @throws when the text has not come back after `most`. */
  async undoTo(wanted: string, most: number): Promise<number> {
    await this.focus();
    let presses = 0;
    for (; presses < most && (await this.text()) !== wanted; presses += 1) {
      const before = await this.text();
      await this.tab.press('Control+z');
      await this.textWhen((now) => expect(now, `press ${presses + 1} of Ctrl+Z`).not.toBe(before));
    }
    expect(await this.text(), `after ${presses} Ctrl+Z`).toBe(wanted);
    return presses;
  }

  /** The words that are marked in the editor's window. */
  marked(): Promise<string[]> {
    return this.tab.run(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      const { highlights } = editorRoot.ownerDocument.defaultView!.CSS;
      const words = ['nigao-error', 'nigao-warning', 'nigao-info'].flatMap((name) => [...(highlights.get(name) ?? [])]);
      return words.map((range) => (range as Range).toString());
    }, []);
  }

  /** What is selected in the editor. */
  selected(): Promise<string> {
    return this.tab.run(() => {
      const { editorRoot: root } = window as unknown as FixtureWindow;
      if (root instanceof HTMLTextAreaElement) return root.value.slice(root.selectionStart, root.selectionEnd);
      return String(root.ownerDocument.getSelection());
    }, []);
  }

  /** The whole page as it would be saved, the editor's own frame included, and all that hangs on it. */
  traces(): Promise<string[]> {
    return this.tab.run(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      return [...new Set([document, editorRoot.ownerDocument])].flatMap((page) => [
        ...page.documentElement.outerHTML.split(/(?=<)/),
        `sheets ${page.adoptedStyleSheets.length}`,
        `highlights ${[...page.defaultView!.CSS.highlights.keys()].join()}`,
      ]);
    }, []);
  }

  async close(): Promise<void> {
    await this.tab.close();
  }
}
