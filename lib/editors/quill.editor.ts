import { richEditor } from './rich-editor.ts';

/** Quill 2. Its history joins what happens within a second. */
export const quillEditor = richEditor({
  id: 'quill',
  title: 'Quill',
  roots: '.ql-editor',
  pause: 1050,
  settle: 20,
});
