import { richEditor } from './rich-editor.ts';

/** Vditor, all modes made of DOM text. Its undo takes a stretch of 800 ms for one step. */
export const vditorEditor = richEditor({
  id: 'vditor',
  title: 'Vditor',
  roots: '.vditor-reset[contenteditable]',
  ownHistory: true,
  pause: 850,
  settle: 20,
  ignore: '.vditor-ir__marker',
});
