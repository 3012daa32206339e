import { holdsUnit, LAST_BITS, takeApart, type Dispatch, type Way } from './pattern-dispatch.ts';
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
 * `body` where `before` stands in front of it, for {@link manyMatches}, which only tries where `body`
 * may begin. The last character of `before` is asked first: mostly it says no for all of a long list.
 */
export function preceded(before: string, body: string, ahead = ''): string {
  const last = endingUnits(before);
  const quick = last === null ? '' : `(?<=[${last.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('')}])`;
  return `${quick}(?<=${before})(?:${body})${ahead}`;
}

/** `body` where `before` does not stand in front of it, for {@link manyMatches}. */
export const notPreceded = (before: string, body: string, ahead = ''): string => `(?<!${before})(?:${body})${ahead}`;

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

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

const dispatches = new WeakMap<RegExp, Dispatch>();

/**
 * Like {@link allMatches}, for an expression of many alternatives, or one that begins with what is
 * often met: at each character only those are tried that may begin with it, and only where its
 * neighbours may stand beside it.
 * @throws {TypeError} where a match may be empty, or upper and lower case are the same.
 */
export function manyMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const dispatch = dispatchOf(pattern);
  let matches: RegExpExecArray[] | null = null;
  for (let at = nextTry(dispatch, text, 0); at >= 0; ) {
    const expression = dispatch.expressions[dispatch.tryOf[text.charCodeAt(at)]!]!;
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match !== null) (matches ??= []).push(match);
    at = nextTry(dispatch, text, match === null ? at + 1 : at + match[0].length);
  }
  return matches ?? NONE;
}

/**
 * Tells where the matches of {@link manyMatches} begin, for those who ask no more: no match is put together.
 * @throws {TypeError} as there.
 */
export function eachStart(pattern: RegExp, text: string, told: (start: number) => void): void {
  const dispatch = dispatchOf(pattern);
  for (let at = nextTry(dispatch, text, 0); at >= 0; ) {
    const expression = dispatch.expressions[dispatch.tryOf[text.charCodeAt(at)]!]!;
    expression.lastIndex = at;
    const found = expression.test(text);
    if (found) told(at);
    at = nextTry(dispatch, text, found ? expression.lastIndex : at + 1);
  }
}

/** The first place from `from` on where a match may begin; -1 where there is none. */
function nextTry({ mayBegin, tryOf, ways }: Dispatch, text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (mayBegin[unit & LAST_BITS] === 0) continue;
    const index = tryOf[unit]!;
    if (index !== 0 && mayStand(ways[index]!, text, at)) return at;
  }
  return -1;
}

/** Whether a match may begin here by what stands on either side; the ends of the text are asked nothing. */
function mayStand(ways: readonly Way[] | null, text: string, at: number): boolean {
  if (ways === null) return true;
  const before = at > 0 ? text.charCodeAt(at - 1) : -1;
  const behind = at + 1 < text.length ? text.charCodeAt(at + 1) : -1;
  for (const way of ways) {
    if ((before < 0 || way.before === null || holdsUnit(way.before, before)) && (behind < 0 || way.behind === null || holdsUnit(way.behind, behind))) return true;
  }
  return false;
}

function dispatchOf(pattern: RegExp): Dispatch {
  let dispatch = dispatches.get(pattern);
  if (!dispatch) dispatches.set(pattern, (dispatch = takeApart(pattern)));
  return dispatch;
}
