import { boxOf, documentOf, windowOf } from './page-realm.ts';
import type { Leaf, TextRun } from './text-run.ts';

/** An editor that is this many screens taller than what is in it keeps room for text that it has not put into the DOM. */
const SPARE_SCREENS = 4;

/** Whether only the part of a document near the view is in the DOM, as editors of very long documents do it: the room of the rest is kept. */
export function showsAPart(root: HTMLElement, runs: readonly TextRun[]): boolean {
  const spare = SPARE_SCREENS * windowOf(root).innerHeight;
  if (root.scrollHeight <= spare) return false;
  const leaves = runs.flatMap((run) => run.leaves);
  const first = leaves.find(isShown);
  if (!first) return false;
  // Rectangles are as large as they are shown, also on a page that is scaled down; heights are not.
  const scale = boxOf(root).height / root.offsetHeight;
  return root.scrollHeight - (rectOf(leaves.findLast(isShown)!).bottom - rectOf(first).top) / scale > spare;
}

/** Nothing is shown of white space between blocks. */
const isShown = (leaf: Leaf): boolean => rectOf(leaf).height > 0;

function rectOf({ node }: Leaf): DOMRect {
  const range = documentOf(node).createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}
