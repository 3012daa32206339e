import { richEditor } from './rich-editor.ts';
import { byPaste } from './write-paths/paste.ts';

/** Draft.js takes over the clipboard; a command over formats would break its text. */
export const draftEditor = richEditor({
  id: 'draft',
  title: 'Draft.js',
  roots: '.public-DraftEditor-content',
  write: byPaste('\n'),
  pause: 100,
  settle: 50,
});
