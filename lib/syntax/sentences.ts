import type { Span } from '../draft/span.ts';

/** A sentence ends at 。！？； or a line break, closing quotes and brackets included. */
const SENTENCE = /[^。！？!?；;\n]+(?:[。！？!?；;]+[”’」』）)】]*|\n|$)/g;

/** The sentences of a text, without the white space around them; spans count into the text. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const lead = match[0].length - match[0].trimStart().length;
    const length = match[0].trim().length;
    if (length > 0) spans.push({ start: match.index + lead, end: match.index + lead + length });
  }
  return spans;
}
