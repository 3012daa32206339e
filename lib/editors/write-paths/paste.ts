import { isFirefox, windowOf } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * A paste (a cut where there is no text): for editors that take over the clipboard. Not in Firefox,
 * where it never carries data.
 * @param between what parts two paragraphs in plain text for this editor.
 */
export function byPaste(between: '\n' | '\n\n'): WritePath {
  return (root, text, selected) => {
    if (isFirefox(root)) byCommand(root, text, selected);
    else pasteText(root, text.replaceAll('\n', between));
  };
}

/** Pastes text, or cuts where it is empty. @returns whether the editor took it over. */
export function pasteText(root: HTMLElement, text: string): boolean {
  const { ClipboardEvent: Clip, DataTransfer: Data } = windowOf(root);
  const clipboardData = new Data();
  clipboardData.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
  return !root.dispatchEvent(new Clip(text === '' ? 'cut' : 'paste', init));
}
