import { richEditor } from './rich-editor.ts';

/** ProseMirror and what is made of it (Tiptap and others): it reads what the DOM does into its model. Its history joins neighbouring changes within half a second. */
export const prosemirrorEditor = richEditor({
  id: 'prosemirror',
  title: 'ProseMirror',
  roots: '.ProseMirror',
  pause: 550,
  settle: 20,
});
