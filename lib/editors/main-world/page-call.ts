/**
 * What is asked of an editor's own API, which only code in the page's world can reach. It travels in
 * events that the page may hear and answer too: nothing secret is in it, and what was written is
 * judged by the text that stands there, never by an answer.
 */
export type PageCall =
  /** Closes the open undo step of the editor. */
  | 'close-step'
  /** Takes the page host out of the page. */
  | 'leave';

export const CALL_EVENT = 'nigao-call';
export const ANSWER_EVENT = 'nigao-answer';
