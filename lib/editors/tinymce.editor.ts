import { richEditor } from './rich-editor.ts';
import { byKeyedCommand, pressKey } from './write-paths/keyed-command.ts';

const byInsertKey = byKeyedCommand('Insert', 45);

/** TinyMCE 5 to 8, in its frame or inline. Its undo levels are cut on key events. */
export const tinymceEditor = richEditor({
  id: 'tinymce',
  title: 'TinyMCE',
  roots: '.mce-content-body',
  write: (root, text, selected) => {
    // What came without keys (an input method, dictation) has no level before a key comes up.
    pressKey(root, 'keyup', { key: 'Insert', keyCode: 45 });
    return byInsertKey(root, text, selected);
  },
});
