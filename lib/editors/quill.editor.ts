import { richEditor } from './rich-editor.ts';
import { byCommand } from './write-paths/exec-command.ts';
import { stepped } from './write-paths/stepped.ts';

/** Quill 2. Its history joins what happens within a second, unless its API is told to part it. */
export const quillEditor = richEditor({
  id: 'quill',
  title: 'Quill',
  roots: '.ql-editor',
  pageApi: true,
  write: stepped(byCommand),
  pause: 1050,
  settle: 20,
});
