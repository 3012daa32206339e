import type { DomSelection } from '../dom-selection.ts';

/** Whether the editor itself took over a write, so that its own history must take it back. */
// oxlint-disable-next-line typescript/no-invalid-void-type -- a path that leaves it to the browser has nothing to say
export type TakenOver = boolean | void | Promise<boolean | void>;

/**
 * One way in which editors take in text: puts it over what is selected in `root` the way a user's
 * key would, in one undo step; empty text deletes. Paragraphs are separated by `\n`.
 */
export type WritePath = (root: HTMLElement, text: string, selected: DomSelection) => TakenOver;
