import type { Span } from '../draft/span.ts';

/** How many of a list's first items something holds for, where it holds for none after the first it fails for. */
export function countFirst(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the block an offset is in; of the one before where it stands between two. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  return Math.max(0, countFirst(blocks.length, (index) => blocks[index]!.start <= offset) - 1);
}

/** How many items two lists have in common at their start, and then at their end. */
export function sameEnds(before: number, after: number, same: (before: number, after: number) => boolean): [number, number] {
  const most = Math.min(before, after);
  let head = 0;
  while (head < most && same(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && same(before - 1 - tail, after - 1 - tail)) tail += 1;
  return [head, tail];
}
