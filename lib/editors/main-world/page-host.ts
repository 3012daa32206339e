import { ANSWER_EVENT, CALL_EVENT, type PageCall } from './page-call.ts';
import { answerCall } from './editor-apis.ts';

const RUNNING = Symbol.for('nigao.page-host');

/**
 * Answers calls to editors' own APIs. To be run in the page's own world, in every frame of it; run
 * twice it is there once.
 * @returns the way to stop.
 */
export function hostPage(page: Window = window): () => void {
  const marked = page as unknown as Record<symbol, boolean | undefined>;
  if (marked[RUNNING]) return () => {};
  marked[RUNNING] = true;
  const heard = (event: Event): void => {
    const target = event.composedPath()[0] as Element;
    const frame = target as Partial<HTMLIFrameElement>;
    const root = frame.contentDocument?.body ?? target;
    const answer = answerCall(page, root, JSON.parse((event as CustomEvent<string>).detail) as PageCall);
    if (answer !== null) target.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: JSON.stringify(answer) }));
  };
  page.addEventListener(CALL_EVENT, heard);
  return () => {
    marked[RUNNING] = false;
    page.removeEventListener(CALL_EVENT, heard);
  };
}
