import { alternativesOf, endingUnits, startingUnits } from './regex-starts.ts';

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

/** An expression taken apart: per UTF-16 unit the alternatives that may begin with it, in their order. */
interface Dispatch {
  /** Whether a match may begin with a unit of these last bits: small enough to stay in the processor's nearest memory. */
  readonly mayBegin: Uint8Array;
  /** Per unit the index of its expression; 0: no match begins with it. */
  readonly kindOf: Uint16Array;
  readonly expressions: readonly (RegExp | null)[];
}
const LAST_BITS = 0x7ff;
const NUMBERED_GROUP = /(?<!\\)(?:\\\\)*\((?!\?)/;
const dispatches = new WeakMap<RegExp, Dispatch>();

/**
 * Like {@link allMatches}, for an expression of many alternatives: at each character only those are
 * tried that may begin with it, where the engine would try one after the other.
 * @throws {TypeError} where a match may be empty, or upper and lower case are the same.
 */
export function manyMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const { mayBegin, kindOf, expressions } = dispatchOf(pattern);
  let matches: RegExpExecArray[] | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (mayBegin[unit & LAST_BITS] === 0) continue;
    const kind = kindOf[unit]!;
    if (kind === 0) continue;
    const expression = expressions[kind]!;
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null) continue;
    (matches ??= []).push(match);
    at += match[0].length - 1;
  }
  return matches ?? NONE;
}

function dispatchOf(pattern: RegExp): Dispatch {
  let dispatch = dispatches.get(pattern);
  if (!dispatch) dispatches.set(pattern, (dispatch = takeApart(pattern)));
  return dispatch;
}

function takeApart({ source, flags }: RegExp): Dispatch {
  if (/[iuv]/.test(flags)) throw new TypeError(`its units cannot be told under the flags of /${source.slice(0, 80)}/${flags}`);
  // Groups are numbered through the whole expression, which then stays whole.
  const alternatives = NUMBERED_GROUP.test(source) ? [source] : alternativesOf(source);
  const beginning = new Map<number, number[]>();
  alternatives.forEach((alternative, index) => {
    for (const [from, to] of startingUnits(alternative)) {
      for (let unit = from; unit <= to; unit += 1) {
        const known = beginning.get(unit);
        if (!known) beginning.set(unit, [index]);
        else if (known.at(-1) !== index) known.push(index);
      }
    }
  });
  const mayBegin = new Uint8Array(LAST_BITS + 1);
  const kindOf = new Uint16Array(65_536);
  const expressions: (RegExp | null)[] = [null];
  const kinds = new Map<string, number>();
  for (const [unit, indices] of beginning) {
    const own = indices.map((index) => alternatives[index]).join('|');
    let kind = kinds.get(own);
    if (kind === undefined) {
      kinds.set(own, (kind = expressions.length));
      expressions.push(new RegExp(own, flags.replace('g', 'y')));
    }
    kindOf[unit] = kind;
    mayBegin[unit & LAST_BITS] = 1;
  }
  return { mayBegin, kindOf, expressions };
}
