import { endingUnits } from './regex-starts.ts';

/*
 * "X after Y" is written in two ways. An expression that is searched for by itself is skipped over at
 * almost no cost when it begins with the characters it looks for: `after`. One that is looked for
 * `jointly` is best told at once what must stand in front: `preceded`.
 */

/** `body` where `before` stands in front of it. */
export const after = (before: string, body: string, ahead = ''): string => `(?:${body})(?<=(?:${before})(?:${body}))${ahead}`;

/** `body` where `before` does not stand in front of it. */
export const notAfter = (before: string, body: string, ahead = ''): string => `(?:${body})(?<!(?:${before})(?:${body}))${ahead}`;

/**
 * `body` where `before` stands in front of it, for an expression looked for `jointly`, which is only tried
 * where `body` may begin. The last character of `before` is asked first: mostly it says no for all of a long list.
 */
export function preceded(before: string, body: string, ahead = ''): string {
  const last = endingUnits(before);
  const quick = last === null ? '' : `(?<=[${last.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('')}])`;
  return `${quick}(?<=${before})(?:${body})${ahead}`;
}

/** `body` where `before` does not stand in front of it, for an expression looked for `jointly`. */
export const notPreceded = (before: string, body: string, ahead = ''): string => `(?<!${before})(?:${body})${ahead}`;

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

/** One global expression of several alternatives; `^` and `$` are the ends of lines. */
export const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'gm');
