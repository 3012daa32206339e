import { askPage } from '../main-world/page-client.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * The editing command between two undo steps that the editor's own API is asked to close. Where the
 * API cannot be reached the text is written all the same, and one undo may then take more with it.
 */
export const bySteppedCommand: WritePath = (root, text, selected) => {
  askPage(root, 'close-step');
  byCommand(root, text, selected);
  askPage(root, 'close-step');
};
