import type { PeerOrigin } from './peer-origin.ts';
import { EMPTY_MEMO, type SessionMemo } from './session-memo.ts';

/** How many pages are remembered; the oldest makes room. */
const KEPT = 200;

/**
 * What the user decided for a page, kept while its tab stays at the same address, so that a reload
 * does not forget the document type. Only in memory: nothing of where the user has been is stored.
 */
export class PageMemos {
  readonly #memos = new Map<string, SessionMemo>();

  /** The memo a page brings along, or else what was last decided at its address in its tab. */
  for(origin: PeerOrigin, brought: SessionMemo): SessionMemo {
    const isBlank = brought.documentType === EMPTY_MEMO.documentType && brought.ignoredAt.length === 0;
    const memo = isBlank ? (this.#memos.get(keyOf(origin)) ?? brought) : brought;
    this.keep(origin, memo);
    return memo;
  }

  keep(origin: PeerOrigin, memo: SessionMemo): void {
    const key = keyOf(origin);
    this.#memos.delete(key);
    this.#memos.set(key, memo);
    const oldest = this.#memos.keys().next();
    if (this.#memos.size > KEPT && !oldest.done) this.#memos.delete(oldest.value);
  }
}

/** Where in a page the user is (`#…`) does not make it another page. */
function keyOf({ tabId, url }: PeerOrigin): string {
  return `${tabId} ${url.split('#', 1)[0]}`;
}
