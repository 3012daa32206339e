import type { Span } from '../draft/span.ts';
import type { TextEdit } from '../draft/finding.ts';
import { sameEnds } from './ordering.ts';

/** A replacement that has been compared with the text it goes into. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The stretch in which two texts differ: `[start, end)` of the old one became `text`. */
export function changeBetween(before: string, after: string): Replacement {
  let [start, tail] = sameEnds(before.length, after.length, (a, b) => before.charCodeAt(a) === after.charCodeAt(b));
  // A surrogate pair is one character: never cut through it.
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  if (isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function isHighSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xd800;
}

function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** The same replacement on the smallest span: what both texts begin and end with is left alone. */
export function smallest(text: string, { start, end, text: put }: Replacement): Replacement {
  const change = changeBetween(text.slice(start, end), put);
  return { start: start + change.start, end: start + change.end, text: change.text };
}

/**
 * The same replacement with the character before it (at the start of a paragraph the one after it),
 * where it only inserts or only deletes: something is then selected, and something put in its place.
 */
export function withNeighbour(text: string, change: Replacement, mayTake: (span: Span) => boolean): Replacement {
  const { start, end, text: put } = change;
  if (start < end && put !== '') return change;
  const before = /[^\n]$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  if (before !== '' && mayTake({ start: start - before.length, end })) {
    return { start: start - before.length, end, text: before + put };
  }
  const after = /^[^\n]/u.exec(text.slice(end, end + 2))?.[0] ?? '';
  if (after !== '' && mayTake({ start, end: end + after.length })) return { start, end: end + after.length, text: put + after };
  return change;
}

/** Where a span is after a change, or `null` when the change touched it. */
export function spanAfter(span: Span, change: Replacement): Span | null {
  if (span.end <= change.start) return span;
  if (span.start < change.end) return null;
  const by = change.text.length - (change.end - change.start);
  return { start: span.start + by, end: span.end + by };
}

/** Where a selection is after a change; an end inside the change goes behind it. */
export function selectionAfter({ start, end }: Span, change: Replacement): Span {
  const moved = (at: number): number => {
    if (at <= change.start) return at;
    const past = change.start + change.text.length;
    return at < change.end ? past : past + at - change.end;
  };
  return { start: moved(start), end: moved(end) };
}

/**
 * Carries edits made for the text `known` over to the text that stands there `now`.
 * @returns per edit the replacement to do, on the smallest span, or `null` where the text differs
 * from what was checked, or where an edit before it in the list covers the same text.
 */
export function planEdits(edits: readonly TextEdit[], known: string, now: string): (Replacement | null)[] {
  const change = known === now ? null : changeBetween(known, now);
  const taken: Span[] = [];
  return edits.map((edit) => {
    const span = change ? spanAfter(edit, change) : edit;
    if (!span || now.slice(span.start, span.end) !== edit.before) return null;
    if (taken.some((other) => span.start < other.end && other.start < span.end)) return null;
    taken.push(span);
    return smallest(now, { start: span.start, end: span.end, text: edit.text });
  });
}

/** Several replacements in one text as one over the span they cover. */
export function joined(text: string, replacements: readonly Replacement[]): Replacement {
  const ordered = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const start = ordered[0]!.start;
  let end = start;
  let put = '';
  for (const next of ordered) {
    put += text.slice(end, next.start) + next.text;
    end = next.end;
  }
  return { start, end, text: put };
}
