import { endingUnits } from './regex-starts.ts';

/*
 * Regular expressions are tried at every character of a draft. One that begins with the characters
 * it looks for is skipped over by the engine at almost no cost; one that begins with a look-behind is
 * not. These helpers write "X after Y" in the first way.
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

/** `body` where `before` does not stand in front of it, for `jointMatches`. */
export const notPreceded = (before: string, body: string, ahead = ''): string => `(?<!${before})(?:${body})${ahead}`;

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

/** One expression of several alternatives, for `matchAll`. */
export const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'gm');
