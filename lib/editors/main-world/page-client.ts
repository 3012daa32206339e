import { listen } from '../listening.ts';
import { frameOf } from '../page-realm.ts';
import { ANSWER_EVENT, CALL_EVENT, type PageCall } from './page-call.ts';

/**
 * Asks an editor's own API, at once.
 * @returns whether it was done; `false` where no page host was brought into the page, or the editor
 * has no API that it could find.
 */
export function askPage(root: Element, call: PageCall): boolean {
  // An editor in a frame is often made by a script of the page around it, and known there by the frame.
  return askAt(root, call) || askAt(frameOf(root), call);
}

function askAt(target: Element | null, call: PageCall): boolean {
  const view = target?.ownerDocument.defaultView;
  if (!target || !view) return false;
  let answered = false;
  const stop = listen(target, ANSWER_EVENT, () => (answered = true));
  const { CustomEvent: Custom } = view;
  target.dispatchEvent(new Custom(CALL_EVENT, { detail: call, bubbles: true, composed: true }));
  stop();
  return answered;
}

/** @returns the way to tell page hosts around an editor to leave, also once the editor is gone from its page. */
export function pageLeaver(root: Element): () => void {
  const views = [root, frameOf(root)].map((at) => at?.ownerDocument.defaultView);
  return () => {
    for (const view of views) view?.dispatchEvent(new CustomEvent<PageCall>(CALL_EVENT, { detail: 'leave' }));
  };
}
