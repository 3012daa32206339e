import type { Span } from '../../lib/draft/span.ts';

/** Where a phrase's slots stand. */
export function slotSpans(text: string): readonly Span[] {
  return [...text.matchAll(/\{\{[^{}]+\}\}/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
