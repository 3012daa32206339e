import { later } from '../dom-selection.ts';
import { isFirefox } from '../page-realm.ts';
import { byBeforeInput } from './before-input.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * For editors nobody knows. Those that act on input events in a model of their own would be passed by
 * the browser's command; so the event comes first, and the command only where nothing came of it.
 */
export const byWhatItTakes: WritePath = async (root, text, selected) => {
  const before = root.textContent;
  if (!isFirefox(root)) {
    if (byBeforeInput(root, text, selected)) return true;
    await later();
    if (root.textContent !== before) return true;
  }
  byCommand(root, text, selected);
};
