import type { DomSelection } from '../dom-selection.ts';
import { windowOf } from '../page-realm.ts';
import { byCommand } from './exec-command.ts';
import type { WritePath } from './write-path.ts';

/**
 * The editing command between presses of a key that writes nothing, on which editors close and open
 * an undo step.
 * @param everyTime whether it is pressed before a command too where it was pressed after the last one
 * and nothing has changed since: some editors make a step of that.
 */
export function byKeyedCommand(key: string, keyCode: number, everyTime = true): WritePath {
  const stepped = new WeakMap<HTMLElement, string>();
  return (root: HTMLElement, text: string, selected: DomSelection): void => {
    if (everyTime || stepped.get(root) !== root.innerHTML) pressKey(root, 'keydown', { key, keyCode });
    byCommand(root, text, selected);
    for (const type of ['keyup', 'keydown', 'keyup'] as const) pressKey(root, type, { key, keyCode });
    if (!everyTime) stepped.set(root, root.innerHTML);
  };
}

/** Lets an editor hear of a key. */
export function pressKey(root: HTMLElement, type: 'keydown' | 'keyup', key: KeyboardEventInit): void {
  const { KeyboardEvent: Key } = windowOf(root);
  root.dispatchEvent(new Key(type, { ...key, bubbles: true, cancelable: true, composed: true }));
}
