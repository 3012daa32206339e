import type { DomSelection } from '../dom-selection.ts';
import { windowOf } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * The editing command between presses of a key that writes nothing, on which editors close and open
 * an undo step.
 */
export function byKeyedCommand(key: string, keyCode: number): WritePath {
  return (root: HTMLElement, text: string, selected: DomSelection): void => {
    pressKey(root, 'keydown', { key, keyCode });
    byCommand(root, text, selected);
    pressKey(root, 'keyup', { key, keyCode });
    tapKey(root, { key, keyCode });
  };
}

/** Lets an editor hear of a key that goes down and up. */
export function tapKey(root: HTMLElement, key: KeyboardEventInit): void {
  pressKey(root, 'keydown', key);
  pressKey(root, 'keyup', key);
}

/** Lets an editor hear of a key. */
export function pressKey(root: HTMLElement, type: 'keydown' | 'keyup', key: KeyboardEventInit): void {
  const { KeyboardEvent: Key } = windowOf(root);
  root.dispatchEvent(new Key(type, { ...key, bubbles: true, cancelable: true, composed: true }));
}
