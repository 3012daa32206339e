import { richEditor } from './rich-editor.ts';
import { byBeforeInput } from './write-paths/before-input.ts';
import { byPaste } from './write-paths/paste.ts';

/** Lexical. */
export const lexicalEditor = richEditor({
  id: 'lexical',
  title: 'Lexical',
  roots: '[data-lexical-editor]',
  write: byBeforeInput,
  writeParagraphs: byPaste('\n'),
  pause: 350,
  settle: 50,
});
