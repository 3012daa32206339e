import { listen } from '../listening.ts';
import { frameOf, windowOf } from '../page-realm.ts';
import { ANSWER_EVENT, CALL_EVENT, type PageCall } from './page-call.ts';

/**
 * Asks an editor's own API, at once.
 * @returns its answer; `null` where no page host was brought into the page, or the editor has no API
 * that it could find.
 */
export function askPage(root: Element, call: PageCall): unknown {
  return askAt(root, call) ?? askAt(frameOf(root), call);
}

/** An editor in a frame is often made by a script of the page around it, and known there by the frame. */
function askAt(target: Element | null, call: PageCall): unknown {
  if (!target) return null;
  let answer: unknown = null;
  const stop = listen(target, ANSWER_EVENT, ({ detail }: CustomEvent<string>) => (answer = JSON.parse(detail)));
  const { CustomEvent: Custom } = windowOf(target);
  target.dispatchEvent(new Custom(CALL_EVENT, { detail: JSON.stringify(call), bubbles: true, composed: true }));
  stop();
  return answer;
}
