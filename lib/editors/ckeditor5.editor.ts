import { richEditor } from './rich-editor.ts';
import { byBeforeInput } from './write-paths/before-input.ts';
import { byPaste } from './write-paths/paste.ts';

/** CKEditor 5. It acts on input events in its own model, and takes single line breaks in a paste for soft ones. */
export const ckeditor5Editor = richEditor({
  id: 'ckeditor5',
  title: 'CKEditor 5',
  roots: '.ck-editor__editable:not(.ck-editor__nested-editable)',
  overText: true,
  write: byBeforeInput,
  writeParagraphs: byPaste('\n\n'),
  settle: 50,
});
