import type { DomSelection } from '../dom-selection.ts';
import { isFirefox, runsInPage, windowOf } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';

/**
 * The event by which browsers announce a correction: for editors that act on it in their own model
 * and would not know of what the DOM did. In Firefox the command sends it by itself, but only from
 * an extension; from there the page could not read the data transfer.
 * @returns whether the editor took it over.
 */
export const byBeforeInput = (root: HTMLElement, text: string, selected: DomSelection): boolean => {
  const firefox = isFirefox(root);
  if (firefox && !runsInPage()) {
    byCommand(root, text, selected);
    return true;
  }
  const { InputEvent: Input, StaticRange: Still, DataTransfer: Data } = windowOf(root);
  const { start, end } = selected;
  const range = new Still({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  const dataTransfer = firefox ? null : new Data();
  dataTransfer?.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, targetRanges: [range] };
  return !root.dispatchEvent(
    new Input(
      'beforeinput',
      text === ''
        ? { ...init, inputType: 'deleteContentBackward' }
        : { ...init, inputType: 'insertReplacementText', data: text, dataTransfer },
    ),
  );
};
