/** How many findings are put into the document at a time. */
export const CHUNK = 200;

/** Where a key moves in a list of `count` rows from `index`; `null` when it does not move. */
export function walkTarget(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Which row is active now: the same one while it lasts; when it is gone, the first one after it that
 * is still there, else the last before it; the first row when there was none.
 */
export function keepActive(
  before: readonly string[],
  now: readonly string[],
  active: string | null,
): string | null {
  if (active === null) return now[0] ?? null;
  const left = new Set(now);
  if (left.has(active)) return active;
  const index = before.indexOf(active);
  if (index < 0) return now[0] ?? null;
  const after = before.slice(index + 1).find((key) => left.has(key));
  return after ?? before.slice(0, index).findLast((key) => left.has(key)) ?? now[0] ?? null;
}

/** How many rows to render so that the row at `index` is among them, in whole chunks. */
export function limitFor(index: number, limit: number): number {
  return index < limit ? limit : Math.ceil((index + 1) / CHUNK) * CHUNK;
}
