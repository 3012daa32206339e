/** Where a port comes from, as the browser says (never the message). */
export interface PeerOrigin {
  readonly tabId: number;
  /** The URL of the page; kept to tell whether it is still allowed. */
  readonly url: string;
}
