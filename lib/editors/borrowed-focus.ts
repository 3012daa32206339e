import { deepActiveElement, topDocument, windowOf } from './page-realm.ts';

const returns = new WeakMap<Element, () => void>();

/**
 * Tells how to give focus back to something inside a closed shadow root, whose host is all that
 * others can see: a sidebar registers its host.
 */
export function onFocusReturned(host: Element, focus: () => void): void {
  returns.set(host, focus);
}

/** Whether the keyboard is in an element, looked for in frames of the same site and open shadow roots. */
export function hasFocus(root: Element): boolean {
  return root.contains(deepActiveElement(topDocument(root)));
}

/** Moves focus into an editor without scrolling. @returns the way to give it back to who had it. */
export function borrowFocus(root: HTMLElement): () => void {
  const page = topDocument(root);
  const holder = deepActiveElement(page);
  if (hasFocus(root)) return () => {};
  windowOf(root).focus();
  root.focus({ preventScroll: true });
  return () => {
    // Where nobody had focus before, or somebody took it since, there is nothing to give back.
    if (!holder?.isConnected || holder.localName === 'body') return;
    if (!hasFocus(root)) return;
    const giveBack = returns.get(holder);
    if (giveBack) giveBack();
    else (holder as HTMLElement).focus({ preventScroll: true });
  };
}
