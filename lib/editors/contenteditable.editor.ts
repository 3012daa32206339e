import type { EditorFamily } from './editor-adapter.ts';
import { isFirefox } from './page-realm.ts';
import { RichEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';
import { byWhatItTakes } from './write-paths/unknown.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';

const UNKNOWN: WritingHabits = { browserHistory: true, write: byWhatItTakes };
/** Firefox joins a new paragraph with what was typed before it. */
const IN_FIREFOX: WritingHabits = { ...UNKNOWN, overText: true };
/** Editors that are like any other but for a habit or two: when their history takes a step, and on which key. */
const HABITS: readonly (readonly [string, WritingHabits])[] = [
  ['.edui-body-container', { write: byKeyedCommand('Insert', 45), overText: true }],
  ['.jodit-wysiwyg', { write: byKeyedCommand('Insert', 45), overText: true, pause: 700, rest: 400 }],
  ['.note-editable', { write: byKeyedCommand(' ', 32, false) }],
  ['.se-wrapper-wysiwyg', { write: byKeyedCommand('Insert', 45), overText: true, pause: 700, rest: 600 }],
  ['trix-editor', { ...UNKNOWN, overText: true, settle: 50 }],
];

/** Any element a browser lets the user edit, without knowing who made it. */
export const contenteditableEditor: EditorFamily = {
  id: 'contenteditable',
  title: '网页编辑区',
  matches: isEditingHost,
  open: (root) => {
    const habits = HABITS.find(([selector]) => root.matches(selector))?.[1] ?? (isFirefox(root) ? IN_FIREFOX : UNKNOWN);
    return new RichEditor(contenteditableEditor, root, habits);
  },
};

/** Whether an element is the outermost that can be edited: `designMode` makes the body one. */
function isEditingHost(element: Element): boolean {
  if (!(element as HTMLElement).isContentEditable || element.localName === 'html') return false;
  // What is editable inside an island of an editor (a table's cell, a caption) belongs to that editor.
  return element.localName === 'body' || !element.parentElement?.closest('[contenteditable]:not([contenteditable="false" i])');
}
