import type { EditorFamily } from './editor-adapter.ts';
import { boxOf, isElement, parentAcross, styleOf } from './page-realm.ts';

/** An editor in a page and who can open it. */
export interface FoundEditor {
  readonly root: HTMLElement;
  readonly family: EditorFamily;
}

/** A text box lower than this, in pixels, with less text than that, is a note or a search box. */
const LOW = 60;
const SHORT = 200;
/** Smaller than this, in pixels, nobody writes in it: code editors catch keys in such boxes. */
const TINY = 16;
const NO_DRAFT_ROLES = /^(searchbox|combobox|spinbutton)$/;
/** Code editors: what they hold is no draft, and most of it is not even in the DOM. */
const CODE = '.CodeMirror, .monaco-editor, .ace_editor, .cm-content[data-language]:not([data-language="markdown"])';

/** The editor an element belongs to, if it is one for drafts; judged by the DOM alone. */
export function draftFieldOf(element: Element, families: readonly EditorFamily[]): FoundEditor | null {
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const family = families.find((candidate) => candidate.matches(at));
    if (family && isElement(at)) return family.drawn || holdsDraft(at) ? { root: at, family } : null;
  }
  return null;
}

function holdsDraft(root: HTMLElement): boolean {
  if (NO_DRAFT_ROLES.test(root.getAttribute('role') ?? '') || root.closest(CODE)) return false;
  if (root.getAttribute('aria-multiline') === 'false') return false;
  const { width, height } = boxOf(root);
  if (width < TINY || height < TINY || styleOf(root).visibility === 'hidden') return false;
  if (root.localName !== 'textarea') return true;
  const area = root as HTMLTextAreaElement;
  if (area.textLength >= SHORT) return true;
  return height >= LOW && area.rows >= 2 && !root.closest('[role="search"], search');
}

/** How much of a page an editor takes, in square pixels; 0 where it is not shown. One whose text is drawn counts as there. */
export function shownArea({ root, family }: FoundEditor): number {
  if (family.drawn) return 1;
  if (!root.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 0;
  const { width, height } = boxOf(root);
  return width * height;
}
