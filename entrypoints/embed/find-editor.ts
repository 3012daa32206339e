import type { EditorFamily } from '../../lib/editors/editor-adapter.ts';
import { editorFamilies } from '../../lib/editors/editor-families.ts';

/** An editor in the page and the family that opens it. */
export interface EditorInPage {
  readonly root: HTMLElement;
  readonly family: EditorFamily;
}

/** The editor a `for` selector names: the element itself, or the first editor inside it. */
export function findEditor(page: Document, selector: string): EditorInPage | null {
  const named = page.querySelector(selector);
  if (!named) return null;
  for (const element of [named, ...named.querySelectorAll('*')]) {
    const family = editorFamilies.find((candidate) => candidate.matches(element));
    if (family && element instanceof HTMLElement) return { root: element, family };
  }
  return null;
}

/**
 * Calls back once with the editor that `selector` names, at once or when the page has added it.
 * @returns the way to stop waiting.
 * @throws {Error} when the selector is not valid CSS.
 */
export function whenEditor(page: Document, selector: string, found: (editor: EditorInPage) => void): () => void {
  const observer = new MutationObserver(look);
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['contenteditable', 'id', 'class'] });
  function look(): void {
    const editor = findEditor(page, selector);
    if (!editor) return;
    observer.disconnect();
    found(editor);
  }
  look();
  return () => observer.disconnect();
}
