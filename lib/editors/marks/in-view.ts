import { boxOf, frameOf, windowOf } from '../page-realm.ts';

/** How far down its window something stands, in CSS pixels; `null` where it is not shown. */
type TopOf<T> = (thing: T) => number | null;

/** Of things that stand one below the other, those that are in view, or so near that a turn of the wheel brings them there. */
export function nearView<T>(things: readonly T[], root: Element, topOf: TopOf<T>): readonly T[] {
  const [top, bottom] = viewOf(root);
  const room = bottom - top;
  return things.slice(countAbove(things, top - room, topOf), countAbove(things, bottom + room, topOf));
}

/** The top and bottom edge of what is seen of the page, counted in an element's own window. */
function viewOf(element: Element): readonly [number, number] {
  const frame = frameOf(element);
  if (!frame) return [0, windowOf(element).innerHeight];
  const { top } = boxOf(frame);
  const [above, below] = viewOf(frame);
  return [above - top, below - top];
}

function countAbove<T>(things: readonly T[], height: number, topOf: TopOf<T>): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // The next that is shown tells for those that are not.
    let at = middle;
    let top: number | null = null;
    while (at < high && (top = topOf(things[at]!)) === null) at += 1;
    if (top !== null && top < height) low = at + 1;
    else high = middle;
  }
  return low;
}
