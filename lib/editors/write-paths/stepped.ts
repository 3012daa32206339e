import { askPage } from '../main-world/page-client.ts';
import type { WritePath } from './write-path.ts';

/**
 * A way to write between two undo steps that the editor's own API is asked to close. Where the API
 * cannot be reached the text is written all the same, and one undo may then take more with it.
 */
export function stepped(write: WritePath): WritePath {
  return (root, text, selected) => {
    askPage(root, 'close-step');
    const takenOver = write(root, text, selected);
    askPage(root, 'close-step');
    return takenOver;
  };
}
