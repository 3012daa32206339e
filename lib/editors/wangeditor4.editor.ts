import { richEditor } from './rich-editor.ts';

/** wangEditor 4 follows what the DOM does; its history joins what happens within 200 ms, and has it only then. */
export const wangeditor4Editor = richEditor({
  id: 'wangeditor4',
  title: 'wangEditor 4',
  roots: '.w-e-text',
  pause: 300,
  rest: 300,
});
