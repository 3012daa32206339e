import { parseRegex, type CharSet, type RegexNode } from './regex-syntax.ts';

/** What a part of an expression may begin or end with; `open`: it may also be empty, so that its neighbour counts too. */
interface Edge {
  readonly units: CharSet;
  readonly open: boolean;
}

const NOTHING: Edge = { units: [], open: true };

/**
 * The UTF-16 units with which a match of an expression may begin, as ranges: where none of them
 * stands the expression need not be tried.
 * @throws {TypeError} where a match may be empty.
 */
export function startingUnits(source: string): CharSet {
  const { units, open } = edgeOf(parseRegex(source), false);
  if (open) throw new TypeError(`a match may be empty: ${source.slice(0, 80)}`);
  return units;
}

/** The units with which a match may end, as ranges; `null` where it may be empty. */
export function endingUnits(source: string): CharSet | null {
  const { units, open } = edgeOf(parseRegex(source), true);
  return open ? null : units;
}

function edgeOf(node: RegexNode, atEnd: boolean): Edge {
  switch (node.type) {
    case 'chars':
      return { units: node.set, open: false };
    // What is only looked at takes no part of the match.
    case 'edge':
    case 'look':
      return NOTHING;
    case 'repeat': {
      const { units, open } = edgeOf(node.body, atEnd);
      return { units, open: open || node.min === 0 };
    }
    case 'alternatives': {
      const edges = node.branches.map((branch) => edgeOf(branch, atEnd));
      return { units: edges.flatMap(({ units }) => units), open: edges.some(({ open }) => open) };
    }
    case 'sequence': {
      const edges = (atEnd ? node.parts.toReversed() : node.parts).map((part) => edgeOf(part, atEnd));
      const closed = edges.findIndex(({ open }) => !open);
      const outer = closed < 0 ? edges : edges.slice(0, closed + 1);
      return { units: outer.flatMap(({ units }) => units), open: closed < 0 };
    }
  }
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
