import { inverse, LINE_ENDS, parseRegex, type CharSet, type RegexNode } from './regex-syntax.ts';

/** What a part of an expression may begin or end with; `open`: it may also be empty, so that its neighbour counts too. */
interface Edge {
  readonly units: CharSet;
  readonly open: boolean;
}

const NOTHING: Edge = { units: [], open: true };

/** The units with which a match may end, as ranges; `null` where it may be empty. */
export function endingUnits(source: string): CharSet | null {
  const { units, open } = endOf(parseRegex(source));
  return open ? null : units;
}

function endOf(node: RegexNode): Edge {
  switch (node.type) {
    case 'chars':
      return { units: node.set, open: false };
    // What is only looked at takes no part of the match.
    case 'edge':
    case 'look':
      return NOTHING;
    case 'repeat': {
      const { units, open } = endOf(node.body);
      return { units, open: open || node.min === 0 };
    }
    case 'alternatives': {
      const ends = node.branches.map((branch) => endOf(branch));
      return { units: ends.flatMap(({ units }) => units), open: ends.some(({ open }) => open) };
    }
    case 'sequence': {
      const ends = node.parts.toReversed().map((part) => endOf(part));
      const closed = ends.findIndex(({ open }) => !open);
      const outer = closed < 0 ? ends : ends.slice(0, closed + 1);
      return { units: outer.flatMap(({ units }) => units), open: closed < 0 };
    }
  }
}

/**
 * What an expression asks of the place where a match begins, as far as the units side by side tell.
 * A set that is `null` asks nothing; where the text begins or ends no set is asked.
 */
export interface MatchStart {
  readonly before: CharSet | null;
  readonly first: CharSet;
  readonly second: CharSet | null;
}

/**
 * The ways in which a match of an expression may begin: where none of them fits, the expression need
 * not be tried.
 * @throws {TypeError} where a match may be empty.
 */
export function startsOf(source: string): MatchStart[] {
  const node = parseRegex(source);
  const before = unitsBefore(node);
  // What a match only looks ahead to takes up no room.
  if (prefixesOf(node, false).some(([first]) => first === undefined)) throw new TypeError(`a match may be empty: ${source.slice(0, 80)}`);
  return prefixesOf(node, true).map(([first, second = null]) => ({ before, first: first!, second }));
}

/** What a look-behind or a `^` at its beginning asks of the unit before a match; `null` where that cannot be said. */
function unitsBefore(node: RegexNode): CharSet | null {
  if (node.type === 'sequence') {
    for (const part of node.parts) {
      const units = unitsBefore(part);
      if (units !== null) return units;
      if (part.type !== 'look') return null;
    }
    return null;
  }
  if (isEdge(node, '^')) return LINE_ENDS;
  if (node.type !== 'look' || !node.behind) return null;
  const branches = node.body.type === 'alternatives' ? node.body.branches : [node.body];
  // Of what must not stand there only the single characters can be told by one unit.
  if (node.negative) {
    const single = branches.flatMap((branch) => (branch.type === 'chars' ? branch.set : []));
    return single.length > 0 ? inverse(single) : null;
  }
  const ends = branches.map((branch) => (isEdge(branch, '^') ? { units: LINE_ENDS, open: false } : endOf(branch)));
  return ends.some(({ open }) => open) ? null : ends.flatMap(({ units }) => units);
}

const isEdge = (node: RegexNode, source: string): boolean => node.type === 'edge' && node.source === source;

/** The first two sets of each way through a part of an expression; fewer where that is all there is. */
type Prefix = readonly CharSet[];
const WHOLE = 2;
const EMPTY: readonly Prefix[] = [[]];

/** @param last whether nothing comes behind the part: then what it looks ahead to stands behind the match. */
function prefixesOf(node: RegexNode, last: boolean): readonly Prefix[] {
  switch (node.type) {
    case 'chars':
      return [[node.set]];
    case 'edge':
      return EMPTY;
    case 'look':
      return last && !node.behind && !node.negative ? lookedAt(node.body) : EMPTY;
    case 'alternatives':
      return merged(node.branches.flatMap((branch) => prefixesOf(branch, last)));
    case 'sequence':
      return sequencePrefixes(node.parts, last);
    case 'repeat': {
      const once = prefixesOf(node.body, false);
      const twice = node.max > 1 ? followed(once, node.body, false) : [];
      return merged([...(node.min === 0 ? EMPTY : []), ...(node.min <= 1 ? once : []), ...twice]);
    }
  }
}

/** What is only looked at behind a part takes up no room: it is the last all the same. */
function sequencePrefixes(parts: readonly RegexNode[], last: boolean): readonly Prefix[] {
  const end = parts.findLastIndex(({ type }) => type !== 'look');
  return parts.reduce<readonly Prefix[]>((sofar, part, at) => followed(sofar, part, last && at >= end), EMPTY);
}

/** What a look-ahead asks for; `$` is the end of the text, where no set is asked, or of a line. */
function lookedAt(body: RegexNode): readonly Prefix[] {
  const branches = body.type === 'alternatives' ? body.branches : [body];
  return merged(branches.flatMap((branch) => (isEdge(branch, '$') ? [[LINE_ENDS]] : prefixesOf(branch, false))));
}

function followed(prefixes: readonly Prefix[], part: RegexNode, last: boolean): readonly Prefix[] {
  if (prefixes.every(({ length }) => length === WHOLE)) return prefixes;
  const behind = prefixesOf(part, last);
  return merged(prefixes.flatMap((prefix) => (prefix.length === WHOLE ? [prefix] : behind.map((more) => [...prefix, ...more].slice(0, WHOLE)))));
}

/** Ways that begin with the same set are one: a list of words has few first characters. */
function merged(prefixes: readonly Prefix[]): readonly Prefix[] {
  const byFirst = new Map<string, { readonly first: CharSet; readonly seconds: CharSet[] }>();
  const short = new Map<string, Prefix>();
  for (const prefix of prefixes) {
    const [first, second] = prefix;
    const key = String(first);
    if (!first || !second) short.set(key, prefix);
    else if (byFirst.has(key)) byFirst.get(key)!.seconds.push(second);
    else byFirst.set(key, { first, seconds: [second] });
  }
  return [...short.values(), ...[...byFirst.values()].map(({ first, seconds }) => [first, seconds.flat()])];
}

/** The alternatives of an expression that no bracket holds. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) {
      parts.push(source.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, source.slice(from)];
}
