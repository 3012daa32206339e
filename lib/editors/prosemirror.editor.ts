import { richEditor } from './rich-editor.ts';
import { byCommand } from './write-paths/exec-command.ts';
import { byPaste } from './write-paths/paste.ts';

const paste = byPaste('\n\n');

/** ProseMirror and what is made of it (Tiptap and others): it reads what the DOM does into its model. Its history joins neighbouring changes within half a second. */
export const prosemirrorEditor = richEditor({
  id: 'prosemirror',
  title: 'ProseMirror',
  roots: '.ProseMirror',
  writeParagraphs: (root, text, sel) => (root.matches('.bn-editor') ? paste : byCommand)(root, text, sel),
  pause: 550,
  settle: 20,
});
