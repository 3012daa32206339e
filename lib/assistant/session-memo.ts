/** What the user decided for one page and must outlive the process the session runs in. */
export interface SessionMemo {
  /** `'auto'` or a checklist id. */
  readonly documentType: string;
  /** `at` of the ignores made here, oldest first: what `undoIgnore` may take back. */
  readonly ignoredAt: readonly number[];
}

export const EMPTY_MEMO: SessionMemo = { documentType: 'auto', ignoredAt: [] };
