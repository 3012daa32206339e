import { isFirefox, windowOf, type PageWindow } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

interface FirefoxClipboardInit extends EventInit {
  readonly dataType: string;
  readonly data: string;
}

/**
 * A paste (a cut where there is no text): for editors that take over the clipboard.
 * @param between what parts two paragraphs in plain text for this editor.
 */
export function byPaste(between: '\n' | '\n\n'): WritePath {
  return (root, text, selected) => {
    // In Firefox the command's own event is enough for a single line, and for a cut.
    if (isFirefox(root) && !text.includes('\n')) byCommand(root, text, selected);
    else pasteText(root, text.replaceAll('\n', between));
  };
}

/** Pastes text, or cuts where it is empty. */
export function pasteText(root: HTMLElement, text: string): void {
  const { ClipboardEvent: Clip, DataTransfer: Data } = windowOf(root);
  const type = text === '' ? 'cut' : 'paste';
  const init = { bubbles: true, cancelable: true, composed: true };
  if (isFirefox(root)) {
    root.dispatchEvent(ownClipboardEvent(root, type, { ...init, dataType: 'text/plain', data: text }));
    return;
  }
  const clipboardData = new Data();
  clipboardData.setData('text/plain', text);
  root.dispatchEvent(new Clip(type, { ...init, clipboardData }));
}

/**
 * Firefox leaves out a data transfer that is handed over and makes one of two members of its own; and what
 * an extension puts into one the page may not read. So the page's own constructor makes the event.
 */
function ownClipboardEvent(root: HTMLElement, type: string, init: FirefoxClipboardInit): ClipboardEvent {
  const view = windowOf(root) as PageWindow & { readonly wrappedJSObject?: PageWindow };
  const { cloneInto } = globalThis as { cloneInto?: <T>(value: T, target: object) => T };
  const { ClipboardEvent: Clip } = view.wrappedJSObject ?? view;
  return new Clip(type, cloneInto ? cloneInto(init, view) : init);
}
