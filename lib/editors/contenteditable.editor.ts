import type { EditorFamily } from './editor-adapter.ts';
import { RichEditor } from './rich-editor.ts';

/** Any element a browser lets the user edit, without knowing who made it. */
export const contenteditableEditor: EditorFamily = {
  id: 'contenteditable',
  title: '网页编辑区',
  matches: isEditingHost,
  open: (root) => new RichEditor(contenteditableEditor, root, {}),
};

/** Whether an element is the outermost that can be edited: `designMode` makes the body one. */
function isEditingHost(element: Element): boolean {
  if (!(element as HTMLElement).isContentEditable || element.localName === 'html') return false;
  // What is editable inside an island of an editor (a table's cell, a caption) belongs to that editor.
  return element.localName === 'body' || !element.parentElement?.closest('[contenteditable]:not([contenteditable="false" i])');
}
