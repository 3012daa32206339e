import type { Reading } from '../../lib/editors/editor-link.ts';
import type { EditorPort } from '../../lib/editors/editor-port.ts';

/** What binds an editor; one whose text the page hands over has neither root nor reading. */
export type BoundEditor = EditorPort & {
  readonly root?: HTMLElement;
  readonly reading?: Reading | null;
  destroy(): void;
};

const GONE = { ok: false, code: 'editor-gone' } as const;

/** The editor in use, whichever it is at the moment; without one every write is answered `editor-gone`. */
export class CurrentEditor implements EditorPort {
  #link: BoundEditor | null = null;

  get root(): HTMLElement | null {
    return this.#link?.root ?? null;
  }

  /** Lets go of the link before, which leaves its page as it was. */
  set(link: BoundEditor | null): void {
    this.#link?.destroy();
    this.#link = link;
  }

  get reading(): Reading | null {
    return this.#link?.reading ?? null;
  }

  async replaceAll(...[revision, edits]: Parameters<EditorPort['replaceAll']>): ReturnType<EditorPort['replaceAll']> {
    return this.#link ? this.#link.replaceAll(revision, edits) : edits.map(() => GONE);
  }

  async insert(text: string): ReturnType<EditorPort['insert']> {
    return this.#link ? this.#link.insert(text) : GONE;
  }

  async reveal(...[revision, span]: Parameters<EditorPort['reveal']>): Promise<void> {
    await this.#link?.reveal(revision, span);
  }

  async showMarks(...[revision, marks]: Parameters<EditorPort['showMarks']>): Promise<void> {
    await this.#link?.showMarks(revision, marks);
  }

  async selectedText(): Promise<string> {
    return (await this.#link?.selectedText()) ?? '';
  }

  async focus(): Promise<void> {
    await this.#link?.focus();
  }
}
