import { richEditor } from './rich-editor.ts';

/** CodeMirror 6, which has only the lines in view in the DOM. */
export const codemirrorEditor = richEditor({
  id: 'codemirror',
  title: 'CodeMirror 6',
  roots: '.cm-content',
  pause: 550,
  settle: 20,
  gaps: '.cm-gap',
});
