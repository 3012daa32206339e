import { richEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';

/** TinyMCE 5 to 8, in its frame or inline. Its undo levels are cut on key events. */
export const tinymceEditor = richEditor({
  id: 'tinymce',
  title: 'TinyMCE',
  roots: '.mce-content-body',
  write: byKeyedCommand('Insert', 45),
});
