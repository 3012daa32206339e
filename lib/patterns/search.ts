import { PatternSet } from './pattern-set.ts';
import { takeApart, type TakenApart } from './take-apart.ts';

/*
 * Some hundred expressions are looked for in every block. Those made ready by `jointly` are looked for
 * together, as `vocabulary.ts` does with words: a block is read once for all of them.
 */

const joint: TakenApart[] = [];
const indices = new WeakMap<RegExp, number>();
let made: PatternSet | null = null;

/**
 * Makes an expression be looked for together with the others; it is given back. To be called when its
 * file is loaded, for an expression that whole blocks are asked about.
 * @throws {TypeError} where a match may be empty, or which characters it means cannot be told by its
 * source alone, as with the flag `i`.
 */
export function jointly(pattern: RegExp): RegExp {
  if (indices.has(pattern)) return pattern;
  indices.set(pattern, joint.push(takeApart(pattern)) - 1);
  made = null;
  return pattern;
}

/** To be called when no more is asked about some texts: what was found in them need not be kept. */
export function forgetTexts(): void {
  made?.forget();
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression. `String.matchAll` copies the expression at each call, which on
 * short blocks costs more than the search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const index = indices.get(pattern);
  if (index === undefined) return searchAll(pattern, text);
  const set = jointSet();
  if (!set.mayMatch(index, text)) return NONE;
  const matches: RegExpExecArray[] = [];
  set.tryEach(index, text, (expression) => {
    const match = expression.exec(text);
    if (match === null) return -1;
    matches.push(match);
    return match.index + match[0].length;
  });
  return matches;
}

/** Where the matches of an expression made ready by {@link jointly} begin, for those who ask no more: no match is put together. */
export function allStarts(pattern: RegExp, text: string): readonly number[] {
  const index = indices.get(pattern);
  if (index === undefined) throw new TypeError(`not made ready by jointly: ${pattern.source.slice(0, 80)}`);
  const starts: number[] = [];
  jointSet().tryEach(index, text, (expression, start) => {
    if (!expression.test(text)) return -1;
    starts.push(start);
    return expression.lastIndex;
  });
  return starts;
}

/** Whether an expression matches anywhere in a text. */
export function hasMatch(pattern: RegExp, text: string): boolean {
  const index = indices.get(pattern);
  if (index === undefined) {
    pattern.lastIndex = 0;
    return pattern.test(text);
  }
  let found = false;
  jointSet().tryEach(index, text, (expression) => {
    found = expression.test(text);
    return found ? text.length : -1;
  });
  return found;
}

function jointSet(): PatternSet {
  return (made ??= new PatternSet(joint));
}

function searchAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
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
