import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/span.ts';
import type { Mark } from '../editor-port.ts';

/**
 * Draws marks over an editor's text without touching the editor. Spans count into the draft given,
 * which is the one the adapter read last; after every change of it the marks are shown anew.
 */
export interface MarkLayer {
  /** Replaces what is drawn. */
  show(draft: Draft, marks: readonly Mark[]): void;
  /** Lets a span light up for a moment. */
  flash(span: Span): void;
  /** The key of the mark that was clicked, if any; of several the most serious. */
  keyAt(click: MouseEvent): string | null;
  /** Looks whether the page moved or threw away what is drawn, and mends it. Called now and then. */
  tend(): void;
  destroy(): void;
}

/** How long a flash is shown, in milliseconds. */
export const FLASH_TIME = 1200;
