import { richEditor } from './rich-editor.ts';
import { byBeforeInput } from './write-paths/before-input.ts';
import { byPaste } from './write-paths/paste.ts';

/** Slate. A command would change what is shown and not the model. */
export const slateEditor = richEditor({
  id: 'slate',
  title: 'Slate',
  roots: '[data-slate-editor]',
  overText: true,
  follow: 120,
  write: byBeforeInput,
  writeParagraphs: byPaste('\n'),
  settle: 50,
});
