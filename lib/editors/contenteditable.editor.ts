import { documentOf, isDocumentOfHosts, isEditingHost } from './editing-hosts.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { RichEditor } from './rich-editor.ts';
import { byCommand } from './write-paths/exec-command.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';
import { byWhatItTakes } from './write-paths/unknown.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';

/** Nobody knows what history it has: steps are parted by all that parts them in any. */
const UNKNOWN: WritingHabits = {
  browserHistory: true,
  write: byWhatItTakes,
  spaced: true,
  overText: true,
  pause: 700,
  settle: 50,
};
/** Editors that are like any other but for a habit. */
const HABITS: readonly (readonly [string, Partial<WritingHabits>])[] = [
  ['.edui-body-container', { write: byKeyedCommand('Insert', 45) }],
  ['.jodit-wysiwyg, .se-wrapper-wysiwyg', { rest: 600 }],
  // It would take whole words for what is to be replaced.
  ['.fr-element', { write: byCommand, rest: 600 }],
  // Its history takes a step every two seconds.
  ['.simditor-body', { pause: 2100 }],
];

/** Any element a browser lets the user edit, without knowing who made it; or one around many of them that are lines of one text. */
export const contenteditableEditor: EditorFamily = {
  id: 'contenteditable',
  title: '网页编辑区',
  matches: (element) => isDocumentOfHosts(element) || (isEditingHost(element) && !documentOf(element)),
  open: (root) => {
    const habits = HABITS.find(([selector]) => root.matches(selector))?.[1];
    return new RichEditor(contenteditableEditor, root, { ...UNKNOWN, ...habits });
  },
};
