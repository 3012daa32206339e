import type { DomSelection } from '../dom-selection.ts';

/**
 * One way in which editors take in text: puts it over what is selected in `root` the way a user's
 * key would, in one undo step; empty text deletes. Paragraphs are separated by `\n`.
 */
export type WritePath = (root: HTMLElement, text: string, selected: DomSelection) => void;
