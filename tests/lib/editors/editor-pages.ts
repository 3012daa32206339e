/** An editor on its fixture page. */
export interface EditorPage {
  /** As it stands in the README's table. */
  readonly name: string;
  /** The family that must open it. */
  readonly family: string;
  readonly path: string;
  /** The keys for its redo, where they are not Ctrl+Shift+Z. */
  readonly redo?: string;
  /** How long, in milliseconds, it stirs by itself after a key, taking focus and changing its DOM. */
  readonly quiet?: number;
  /** Its own API is needed: the page host is there. */
  readonly api?: boolean;
  /** It makes blocks or line breaks of paragraphs, now this, now that. */
  readonly softParagraphs?: boolean;
  /** What it honestly cannot do, and why: the step is then held to refuse and leave the text as it was. */
  readonly gaps?: Readonly<Record<string, string>>;
}

const BLOCK_GAPS = { inserted: '每一块各自编辑，新起的块它的撤销不管：几段文字要到剪贴板里，由人贴进去' };
const IR_GAPS = { 'replaced across formats': '加粗的标记 ** 也在正文里，跨过它替换会破坏格式' };

/** Every editor that is tried, each from its own package. */
export const EDITOR_PAGES: readonly EditorPage[] = [
  { name: 'textarea', family: 'textarea', path: '/textarea.html' },
  { name: 'React 受控 textarea', family: 'textarea', path: '/react-textarea.html' },
  { name: 'contenteditable', family: 'contenteditable', path: '/contenteditable.html' },
  { name: 'contenteditable（shadow root）', family: 'contenteditable', path: '/contenteditable.html?host=shadow' },
  { name: 'UEditor 1.4.3', family: 'ueditor', path: '/ueditor.html', redo: 'Control+y', api: true },
  { name: 'UEditor 1.4.3（嵌套 iframe）', family: 'ueditor', path: '/host.html?depth=2&page=/ueditor.html', redo: 'Control+y', api: true },
  { name: 'CKEditor 4', family: 'ckeditor4', path: '/ckeditor4.html', quiet: 300 },
  { name: 'CKEditor 4 inline', family: 'ckeditor4', path: '/ckeditor4.html?inline', quiet: 300 },
  { name: 'CKEditor 5', family: 'ckeditor5', path: '/ckeditor5.html' },
  { name: 'TinyMCE 5', family: 'tinymce', path: '/tinymce.html?version=5' },
  { name: 'TinyMCE 5 inline', family: 'tinymce', path: '/tinymce.html?version=5&inline' },
  { name: 'TinyMCE 6', family: 'tinymce', path: '/tinymce.html?version=6' },
  { name: 'TinyMCE 8', family: 'tinymce', path: '/tinymce.html?version=8' },
  { name: 'TinyMCE 8 inline', family: 'tinymce', path: '/tinymce.html?version=8&inline' },
  { name: 'KindEditor 4', family: 'kindeditor', path: '/kindeditor.html', redo: 'Control+y', api: true },
  { name: 'wangEditor 4', family: 'wangeditor4', path: '/wangeditor4.html', quiet: 250 },
  { name: 'wangEditor 5', family: 'wangeditor5', path: '/wangeditor5.html' },
  { name: 'Quill 2', family: 'quill', path: '/quill.html', api: true },
  { name: 'ProseMirror', family: 'prosemirror', path: '/prosemirror.html' },
  { name: 'Tiptap 3', family: 'prosemirror', path: '/tiptap.html' },
  { name: 'Slate', family: 'slate', path: '/slate.html', quiet: 300 },
  { name: 'Lexical', family: 'lexical', path: '/lexical.html' },
  { name: 'Draft.js', family: 'draft', path: '/draft.html' },
  { name: 'CodeMirror 6', family: 'codemirror', path: '/codemirror.html', redo: 'Control+y' },
  { name: 'Jodit 4', family: 'contenteditable', path: '/jodit.html', quiet: 250 },
  { name: 'SunEditor 3', family: 'contenteditable', path: '/suneditor.html', quiet: 250 },
  { name: 'Summernote 0.9', family: 'contenteditable', path: '/summernote.html', redo: 'Control+y' },
  { name: 'Trix 2', family: 'contenteditable', path: '/trix.html', softParagraphs: true },
  { name: 'Squire 2', family: 'contenteditable', path: '/squire.html' },
  { name: 'medium-editor 5', family: 'contenteditable', path: '/medium-editor.html' },
  { name: 'Simditor 2', family: 'contenteditable', path: '/simditor.html', quiet: 2100 },
  { name: 'Editor.js 2', family: 'contenteditable', path: '/editorjs.html', gaps: BLOCK_GAPS },
  { name: 'Toast UI 3', family: 'prosemirror', path: '/toastui.html' },
  { name: 'Toast UI 3 Markdown', family: 'prosemirror', path: '/toastui.html?mode=markdown' },
  { name: 'Vditor wysiwyg', family: 'vditor', path: '/vditor.html?mode=wysiwyg', redo: 'Control+y', quiet: 1200 },
  { name: 'Vditor ir', family: 'vditor', path: '/vditor.html?mode=ir', redo: 'Control+y', quiet: 1200, gaps: IR_GAPS },
  { name: 'Vditor sv', family: 'vditor', path: '/vditor.html?mode=sv', redo: 'Control+y', quiet: 1200 },
];
