import type { EditorFamily } from './editor-adapter.ts';
import { RichEditor } from './rich-editor.ts';
import { TextareaEditor } from './textarea.editor.ts';
import { byLines } from './write-paths/exec-command.ts';

/**
 * Its undo takes what happens within 800 ms for one step, and only then for a step. Its redo loses
 * paragraphs that a single command put in.
 */
const HABITS = { writeParagraphs: byLines, pause: 900, settle: 20, rest: 900, ignore: '.vditor-ir__marker' };

/** Vditor: as it will look (wysiwyg), at once as typed (ir), or a text box of Markdown (sv). */
export const vditorEditor: EditorFamily = {
  id: 'vditor',
  title: 'Vditor',
  matches: (element) => element.matches('.vditor-reset[contenteditable], .vditor-sv'),
  open: (root) =>
    root.localName === 'textarea'
      ? new TextareaEditor(vditorEditor, root as HTMLTextAreaElement, HABITS)
      : new RichEditor(vditorEditor, root, HABITS),
};
