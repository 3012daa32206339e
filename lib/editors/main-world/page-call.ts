/**
 * What is asked of an editor's own API, which only code in the page's world can reach. It travels as
 * JSON in events that the page may hear and answer too: nothing secret is in it, and whatever comes
 * back is checked against the text that stands there.
 */
export type PageCall =
  /** Closes the open undo step of the editor. Answered by `true`. */
  | { readonly do: 'close-step' }
  /** The whole text of an editor that shows only a part. Answered by {@link WholeText}. */
  | { readonly do: 'read' }
  /** Selects a span of the whole text and scrolls it into view. Answered by `true`. */
  | { readonly do: 'select'; readonly start: number; readonly end: number };

/** A text of which a part is in the DOM. */
export interface WholeText {
  readonly lines: readonly string[];
  /** For each line in the DOM, in order, its index in `lines`. */
  readonly shown: readonly number[];
}

export const CALL_EVENT = 'nigao-call';
export const ANSWER_EVENT = 'nigao-answer';
