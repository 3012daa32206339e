import type { Span } from '../draft/span.ts';
import { normalizeText, normalizeWithOffsets } from './text-normalization.ts';

/** The words of a search box: parts between white space and punctuation, normalised. */
export function searchedWords(words: string): readonly string[] {
  return [...new Set(normalizeText(words).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''))];
}

/**
 * Where the searched words stand in a text: every occurrence of each word, and for a word that does
 * not stand there whole, of the tokens it was found by. Spans are in order and do not touch.
 */
export function matchSpans(text: string, words: readonly string[], terms: readonly string[]): readonly Span[] {
  const { normalized, offsets } = normalizeWithOffsets(text);
  const whole = words.filter((word) => normalized.includes(word));
  const covered = new Set(whole);
  const pieces = terms.filter((term) => ![...covered].some((word) => word.includes(term)));
  const found: Span[] = [];
  for (const needle of [...whole, ...pieces]) {
    for (let at = normalized.indexOf(needle); at >= 0; at = normalized.indexOf(needle, at + 1)) {
      found.push(sourceSpan(offsets, at, at + needle.length));
    }
  }
  return joined(found);
}

/** A span of the normalised text as one of the source; a source character is never cut in two. */
function sourceSpan(offsets: readonly number[], start: number, end: number): Span {
  const from = offsets[start] ?? 0;
  const last = offsets[end - 1] ?? from;
  let next = end;
  while (offsets[next] === last) next++;
  return { start: from, end: offsets[next] ?? last };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}
