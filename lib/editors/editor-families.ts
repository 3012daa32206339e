import { contenteditableEditor } from './contenteditable.editor.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { textareaEditor } from './textarea.editor.ts';

/** The families in use, the particular before the general: the first that matches opens. */
export const editorFamilies: readonly EditorFamily[] = [textareaEditor, contenteditableEditor];
