import type { WritePath } from './write-path.ts';

/** How editors of one kind take in text and keep their history. */
export interface WritingHabits {
  /** How text is put over the selection; the browser's command where left out. */
  readonly write?: WritePath;
  /** The same for several paragraphs, where that is another way. */
  readonly writeParagraphs?: WritePath;
  /** What its history joins with the user's last key, in milliseconds: a write waits that long. */
  readonly pause?: number;
  /** Its history may close a step at a space. */
  readonly spaced?: boolean;
  /** Ctrl+Z goes to the browser's history and not to one of its own. */
  readonly browserHistory?: boolean;
  /** An insertion or deletion is a step of its own only when text is put over other text. */
  readonly overText?: boolean;
  /** How long, in milliseconds, it takes until its model has followed a selection: before that a write would join the step before it, or go elsewhere. */
  readonly follow?: number;
  /** How long, in milliseconds, after a write its history has a step for it: that long a write is not done. */
  readonly rest?: number;
  /** How long, in milliseconds, it may take until a write is in its model; more than 0 for editors with their own. */
  readonly settle?: number;
}
