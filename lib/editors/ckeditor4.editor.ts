import { richEditor } from './rich-editor.ts';
import { byKeyedCommand, pressKey } from './write-paths/keyed-command.ts';

const byEndKey = byKeyedCommand('End', 35);

/** CKEditor 4, in its frame or inline. It takes a snapshot before a key that moves the caret. */
export const ckeditor4Editor = richEditor({
  id: 'ckeditor4',
  title: 'CKEditor 4',
  roots: '.cke_editable',
  write: (root, text, selected) => {
    // What came from an input method counts as typed, and lets redo be, only when the key it has for that comes up.
    pressKey(root, 'keyup', { keyCode: 0 });
    return byEndKey(root, text, selected);
  },
});
