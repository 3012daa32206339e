import { richEditor } from './rich-editor.ts';
import { byBeforeInput } from './write-paths/before-input.ts';
import { byPaste } from './write-paths/paste.ts';

/** wangEditor 5, which has the model of Slate. */
export const wangeditor5Editor = richEditor({
  id: 'wangeditor5',
  title: 'wangEditor 5',
  roots: '.w-e-text-container [data-slate-editor]',
  overText: true,
  follow: 120,
  write: byBeforeInput,
  writeParagraphs: byPaste('\n'),
  settle: 50,
});
