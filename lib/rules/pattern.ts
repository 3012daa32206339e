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
