/** An editor on its fixture page, with the leftovers that the rules find. */
export interface FirefoxPage {
  /** As it stands in the README's table. */
  readonly name: string;
  readonly path: string;
  /** The keys for its redo, where they are not Ctrl+Shift+Z. */
  readonly redo?: string;
  /** The page holds another draft until the leftovers are put in its place. */
  readonly native?: boolean;
}

/** The editors that matter most, which Firefox has to hold to as well. */
export const FIREFOX_PAGES: readonly FirefoxPage[] = [
  { name: 'textarea', path: '/textarea.html', native: true },
  { name: 'contenteditable', path: '/contenteditable.html', native: true },
  { name: 'UEditor 1.4.3', path: '/ueditor.html?leftovers', redo: 'Control+y' },
  { name: 'TinyMCE 8', path: '/tinymce.html?version=8&leftovers' },
  { name: 'CKEditor 5', path: '/ckeditor5.html?leftovers' },
  { name: 'wangEditor 5', path: '/wangeditor5.html?leftovers' },
  { name: 'ProseMirror', path: '/prosemirror.html?leftovers' },
  { name: 'Quill 2', path: '/quill.html?leftovers' },
];

/** The leftovers for a page that has none: as `tests/fixtures/pages/ed.js` has them. */
export const LEFTOVERS_HTML =
  '<h1>矿工会20__年工作计划</h1><p>各车间：请<b>认真</b>落实职代会精神，年内慰问困难职工××户。</p>' +
  '<h2>一、总体目标</h2><p>20__年建家率达到百分之九十。</p><p>特此安排，请照此办理。</p>';
