import { spaceModeOf } from '../block-shape.ts';
import type { DomSelection } from '../dom-selection.ts';
import { isElement, isFirefox, styleOf } from '../page-realm.ts';

/** Spaces that would not be seen where white space collapses; browsers use hard spaces for them too. */
const LOST_SPACE = / (?= )|(?<=\n) | (?=\n)/g;

/** The browser's own editing command: for editors that follow what the DOM does. */
export const byCommand = (root: HTMLElement, text: string, { start, end }: DomSelection): void => {
  const page = root.ownerDocument;
  const element = isElement(start.node) ? start.node : start.node.parentElement!;
  const collapses = spaceModeOf(styleOf(element)) !== 'preserve';
  const put = collapses ? text.replace(LOST_SPACE, '\u00A0') : text;
  // Firefox makes `\n` a soft break where Chromium makes a paragraph.
  if (!put.includes('\n') || !isFirefox(root)) return typeText(page, put);
  const atCaret = start.node === end.node && start.offset === end.offset;
  put.split('\n').forEach((line, index) => {
    if (index > 0) page.execCommand('insertParagraph');
    if (line !== '' || (index === 0 && !atCaret)) typeText(page, line);
  });
};

/** Types over the selection; the page hears of it as of a key press. Empty text deletes. */
export function typeText(page: Document, text: string): void {
  if (text === '') page.execCommand('delete');
  else page.execCommand('insertText', false, text);
}
