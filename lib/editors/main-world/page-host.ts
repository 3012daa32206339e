import { closeStep, hasApi } from './editor-apis.ts';
import { ANSWER_EVENT, CALL_EVENT, type PageCall } from './page-call.ts';

const RUNNING = Symbol.for('nigao.page-host');

/**
 * Answers calls to editors' own APIs, until one says to leave. To be run in the page's own world, in
 * every frame of it: where there is no such API nothing is done, and run twice it is there once.
 */
export function hostPage(page: Window = window): void {
  const marked = page as unknown as Record<symbol, true | undefined>;
  if (marked[RUNNING] || !hasApi(page)) return;
  marked[RUNNING] = true;
  const heard = (event: Event): void => {
    const call = (event as CustomEvent<PageCall>).detail;
    const target = event.composedPath()[0] as Element;
    const root = (target as Partial<HTMLIFrameElement>).contentDocument?.body ?? target;
    if (call === 'close-step' && closeStep(page, root)) target.dispatchEvent(new CustomEvent(ANSWER_EVENT));
    if (call !== 'leave') return;
    page.removeEventListener(CALL_EVENT, heard, true);
    delete marked[RUNNING];
  };
  page.addEventListener(CALL_EVENT, heard, true);
}
