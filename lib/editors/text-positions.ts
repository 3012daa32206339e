import { countFirst } from './ordering.ts';
import { documentOf, isText } from './page-realm.ts';
import type { Leaf, TextRun } from './text-run.ts';

/** A place in the DOM, as selections and ranges count. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The range from one place to another after it. */
export function rangeBetween(start: DomPoint, end: DomPoint): Range {
  const range = documentOf(start.node).createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/**
 * The DOM point at `offset` of a run's text. On the border of two nodes, `after` says whether the
 * point belongs to the character after it (the start of a range) or before it (the end of one).
 */
export function pointAt(run: TextRun, offset: number, after: boolean): DomPoint {
  let best = run.leaves[0]!;
  for (const leaf of run.leaves) {
    if (leaf.length === 0) continue;
    if (best.length === 0) best = leaf;
    if (after ? leaf.at <= offset : leaf.at < offset) best = leaf;
  }
  return pointIn(best, Math.min(Math.max(0, offset - best.at), best.length));
}

function pointIn(leaf: Leaf, offset: number): DomPoint {
  const { node } = leaf;
  if (isText(node)) return { node, offset: Math.min(leaf.from + offset, node.length) };
  // A run without any inline content is anchored at its block element, everything else beside it.
  if (isPlace(leaf)) return { node, offset: 0 };
  return { node: node.parentNode!, offset: indexOf(node) + offset };
}

function isPlace({ node, length, atom }: Leaf): boolean {
  return length === 0 && !atom && (node as Element).localName !== 'br';
}

function indexOf(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index += 1;
  return index;
}

/** The offset in a run's text of a point inside one of its text nodes. */
export function offsetIn(run: TextRun, { node, offset }: DomPoint): number {
  let result = 0;
  for (const leaf of run.leaves) {
    if (leaf.node !== node || leaf.from > offset) continue;
    result = leaf.at + Math.min(offset - leaf.from, leaf.length);
  }
  return result;
}

/**
 * The nearest place in the text for a DOM point that lies in none of its text nodes.
 * @returns the run and the offset in its text.
 */
export function nearestPlace(runs: readonly TextRun[], point: DomPoint): { run: TextRun; offset: number } {
  const child = isText(point.node) ? point.node : point.node.childNodes[point.offset];
  const isBefore = (leaf: Leaf): boolean => {
    if (child) return (child.compareDocumentPosition(leaf.node) & 2) !== 0 && !leaf.node.contains(child);
    return point.node.contains(leaf.node) || (point.node.compareDocumentPosition(leaf.node) & 2) !== 0;
  };
  const after = countFirst(runs.length, (index) => isBefore(runs[index]!.leaves.at(-1)!));
  const last = runs[after - 1];
  const next = runs[after];
  // At the very end of an element the place is after what it holds, not before what follows it.
  const leaf = next?.leaves.find((candidate) => !isBefore(candidate));
  const inside = leaf && point.node.contains(leaf.node);
  if (next && leaf && (inside || next.leaves[0] !== leaf || !last)) return { run: next, offset: leaf.at };
  if (last && (!next || point.node.contains(last.leaves.at(-1)!.node))) return { run: last, offset: last.source.text.length };
  return { run: next!, offset: leaf?.at ?? 0 };
}
