import { richEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';

/** CKEditor 4, in its frame or inline. It takes a snapshot before a key that moves the caret. */
export const ckeditor4Editor = richEditor({
  id: 'ckeditor4',
  title: 'CKEditor 4',
  roots: '.cke_editable',
  write: byKeyedCommand('End', 35),
});
