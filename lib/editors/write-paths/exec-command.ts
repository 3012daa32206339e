import { spaceModeOf } from '../block-shape.ts';
import type { DomSelection } from '../dom-selection.ts';
import { documentOf, isElement, isFirefox, styleOf } from '../page-realm.ts';

/** Spaces that would not be seen where white space collapses; browsers use hard spaces for them too. */
const LOST_SPACE = / (?= )|(?<=\n) | (?=\n)/g;

/** The browser's own editing command: for editors that follow what the DOM does. */
export const byCommand = (root: HTMLElement, text: string, selected: DomSelection): void => {
  // Firefox makes `\n` a soft break where Chromium makes a paragraph.
  if (isFirefox(root)) byLines(root, text, selected);
  else typeText(documentOf(root), lasting(root, text, selected));
};

/** The same line by line, each paragraph by a command of its own. */
export const byLines = (root: HTMLElement, text: string, selected: DomSelection): void => {
  const page = documentOf(root);
  const { start, end } = selected;
  const atCaret = start.node === end.node && start.offset === end.offset;
  lasting(root, text, selected)
    .split('\n')
    .forEach((line, index) => {
      if (index > 0) page.execCommand('insertParagraph');
      if (line !== '' || (index === 0 && !atCaret)) typeText(page, line);
    });
};

/** With spaces that will be seen where they are put. */
function lasting(root: HTMLElement, text: string, { start: { node } }: DomSelection): string {
  const around = isElement(node) ? node : node.parentElement;
  // An editor may have made its nodes anew since that was looked at.
  const collapses = spaceModeOf(styleOf(around?.isConnected ? around : root)) !== 'preserve';
  return collapses ? text.replace(LOST_SPACE, '\u00A0') : text;
}

/** Types over the selection; the page hears of it as of a key press. Empty text deletes. */
export function typeText(page: Document, text: string): void {
  if (text === '') page.execCommand('delete');
  else page.execCommand('insertText', false, text);
}
