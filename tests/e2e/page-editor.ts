import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { EditorKind, Place } from './draft-pages.ts';

/** The plain editor of a test page, read and written as its user would. */
export class PageEditor {
  readonly #page: Page;
  readonly #kind: EditorKind;
  readonly locator: Locator;

  constructor(page: Page, kind: EditorKind, place: Place) {
    this.#page = page;
    this.#kind = kind;
    const scope: Page | FrameLocator = place === 'iframe' ? page.frameLocator('#frame') : page;
    this.locator = scope.locator('#editor');
  }

  /** Puts the keyboard into the editor without moving its caret by hand. */
  async focus(): Promise<void> {
    await this.locator.focus();
  }

  /** The text the page itself would send: `value`, or one line a block. */
  async text(): Promise<string> {
    if (this.#kind === 'textarea') return this.locator.inputValue();
    return this.locator.evaluate((root) =>
      [...root.querySelectorAll('h1,h2,h3,p,li,td,div')]
        .filter((block) => !block.querySelector('h1,h2,h3,p,li,td,div'))
        .map((block) => block.textContent)
        .join('\n'),
    );
  }

  /** Everything in the editor, attributes included: what must not change by being looked at. */
  async markup(): Promise<string> {
    return this.locator.evaluate((root) => root.outerHTML);
  }

  /** Puts the caret right after the first occurrence of `words`. */
  async caretAfter(words: string): Promise<void> {
    await this.select(words, true);
  }

  /** Selects the first occurrence of `words`, which must stand in one text node. */
  async select(words: string, collapse = false): Promise<void> {
    await this.focus();
    await this.locator.evaluate(
      (root, { words, collapse }) => {
        if (root instanceof HTMLTextAreaElement) {
          const start = root.value.indexOf(words);
          root.setSelectionRange(collapse ? start + words.length : start, start + words.length);
          return;
        }
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node && !node.nodeValue?.includes(words)) node = walker.nextNode();
        if (!node) throw new Error(`no text node holds ${words}`);
        const start = node.nodeValue?.indexOf(words) ?? 0;
        const end = start + words.length;
        getSelection()?.setBaseAndExtent(node, collapse ? end : start, node, end);
      },
      { words, collapse },
    );
  }

  /** One press of undo, with the keyboard in the editor. */
  async undo(): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('Control+z');
  }
}
