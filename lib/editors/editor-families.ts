import { canvasEditor } from './canvas.editor.ts';
import { ckeditor4Editor } from './ckeditor4.editor.ts';
import { ckeditor5Editor } from './ckeditor5.editor.ts';
import { codemirrorEditor } from './codemirror.editor.ts';
import { contenteditableEditor } from './contenteditable.editor.ts';
import { draftEditor } from './draft.editor.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { kindeditorEditor } from './kindeditor.editor.ts';
import { lexicalEditor } from './lexical.editor.ts';
import { prosemirrorEditor } from './prosemirror.editor.ts';
import { quillEditor } from './quill.editor.ts';
import { slateEditor } from './slate.editor.ts';
import { textareaEditor } from './textarea.editor.ts';
import { tinymceEditor } from './tinymce.editor.ts';
import { ueditorEditor } from './ueditor.editor.ts';
import { vditorEditor } from './vditor.editor.ts';
import { wangeditor4Editor } from './wangeditor4.editor.ts';
import { wangeditor5Editor } from './wangeditor5.editor.ts';

/** The families in use, the particular before the general: the first that matches opens. */
export const editorFamilies: readonly EditorFamily[] = [
  canvasEditor,
  vditorEditor,
  textareaEditor,
  tinymceEditor,
  ueditorEditor,
  ckeditor4Editor,
  ckeditor5Editor,
  kindeditorEditor,
  wangeditor4Editor,
  wangeditor5Editor,
  quillEditor,
  prosemirrorEditor,
  slateEditor,
  lexicalEditor,
  draftEditor,
  codemirrorEditor,
  contenteditableEditor,
];
