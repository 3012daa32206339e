import { richEditor } from './rich-editor.ts';

/** wangEditor 4 follows what the DOM does. */
export const wangeditor4Editor = richEditor({
  id: 'wangeditor4',
  title: 'wangEditor 4',
  roots: '.w-e-text',
});
