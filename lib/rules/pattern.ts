/*
 * Regular expressions are tried at every character of a draft. One that begins with the characters
 * it looks for is skipped over by the engine at almost no cost; one that begins with a look-behind is
 * not. These helpers write "X after Y" in the first way.
 */

/** `body` where `before` stands in front of it. */
export const after = (before: string, body: string, ahead = ''): string => `(?:${body})(?<=(?:${before})(?:${body}))${ahead}`;

/** `body` where `before` does not stand in front of it. */
export const notAfter = (before: string, body: string, ahead = ''): string => `(?:${body})(?<!(?:${before})(?:${body}))${ahead}`;

/** One expression of several alternatives, for `matchAll`. */
export const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'gm');

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression. `String.matchAll` copies the expression at each call, which on
 * short blocks costs more than the search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}
