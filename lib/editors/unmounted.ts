import type { TextRun } from './text-run.ts';

/** An editor that is this many screens taller than what is in it keeps room for text that it has not put into the DOM. */
const SPARE_SCREENS = 4;

/** Whether only the part of a document near the view is in the DOM, as editors of very long documents do it: the room of the rest is kept. */
export function showsAPart(root: HTMLElement, runs: readonly TextRun[]): boolean {
  const shown = (run: TextRun): DOMRect | undefined => run.leaves.map(({ node }) => rectOf(node)).find(({ height }) => height > 0);
  const first = firstOf(runs, shown);
  const last = firstOf(runs.toReversed(), shown);
  const view = root.ownerDocument.defaultView;
  return !!first && !!last && !!view && root.scrollHeight - last.bottom + first.top > SPARE_SCREENS * view.innerHeight;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** What shows of a node; nothing does of white space between blocks. */
function rectOf(node: Node): DOMRect {
  const range = node.ownerDocument!.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}
