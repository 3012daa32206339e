import { windowOf } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * The editing command between presses of a key that writes nothing, on which editors close and open
 * an undo step.
 */
export function byKeyedCommand(key: string, keyCode: number): WritePath {
  return (root, text, selected) => {
    pressKey(root, 'keydown', { key, keyCode });
    byCommand(root, text, selected);
    for (const type of ['keyup', 'keydown', 'keyup'] as const) pressKey(root, type, { key, keyCode });
  };
}

/** Lets an editor hear of a key. @returns whether it left the key to the browser. */
export function pressKey(root: HTMLElement, type: 'keydown' | 'keyup', key: KeyboardEventInit): boolean {
  const { KeyboardEvent: Key } = windowOf(root);
  return root.dispatchEvent(new Key(type, { ...key, bubbles: true, cancelable: true, composed: true }));
}
