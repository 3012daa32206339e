import { richEditor } from './rich-editor.ts';
import { byClosedInput } from './write-paths/before-input.ts';
import { byPaste } from './write-paths/paste.ts';

/** Slate. A command would change what is shown and not the model. */
export const slateEditor = richEditor({
  id: 'slate',
  title: 'Slate',
  roots: '[data-slate-editor]',
  overText: true,
  follow: 120,
  write: byClosedInput,
  writeParagraphs: byPaste('\n'),
  settle: 50,
});
