import type { EditorFamily } from './editor-adapter.ts';
import { RichEditor } from './rich-editor.ts';

/** Any element a browser lets the user edit, without knowing who made it. */
export const contenteditableEditor: EditorFamily = {
  id: 'contenteditable',
  title: '网页编辑区',
  matches: isEditingHost,
  open: (root) => new RichEditor(contenteditableEditor, root, root.matches(OWN_MODEL) ? { write: leftAlone } : {}),
};

/** Editors with a model of their own, which the browser's command passes by: what is shown and what is saved would differ. */
const OWN_MODEL = '[data-slate-editor],[data-lexical-editor],.ck-editor__editable,.public-DraftEditor-content,trix-editor';
/** Writes nothing; the check behind every write then says that it was refused. */
const leftAlone = (): void => {};

/** Whether an element is the outermost that can be edited: `designMode` makes the body one. */
function isEditingHost(element: Element): boolean {
  if (!(element as HTMLElement).isContentEditable || element.localName === 'html') return false;
  // What is editable inside an island of an editor (a table's cell, a caption) belongs to that editor.
  return element.localName === 'body' || !element.parentElement?.closest('[contenteditable]:not([contenteditable="false" i])');
}
