import type { Span } from '../draft/span.ts';

/** How many UTF-16 units on either side tell one place of a text from another with the same words. */
const REACH = 8;

/** What stands right before and right after a span; shorter at the ends of the text. */
export function surroundings(text: string, span: Span): { readonly before: string; readonly after: string } {
  return {
    before: text.slice(Math.max(0, span.start - REACH), span.start),
    after: text.slice(span.end, span.end + REACH),
  };
}
