/**
 * What is kept of the summaries of a draft's blocks, each with its block's index, in order. Most blocks
 * have nothing to say of most things, and cost nothing here.
 * @param kept what is kept of a summary; `null`: nothing.
 */
export function keptSummaries<Summary, Kept>(summaries: readonly Summary[], kept: (summary: Summary) => Kept | null): (readonly [number, Kept])[] {
  const all: (readonly [number, Kept])[] = [];
  summaries.forEach((summary, index) => {
    const own = kept(summary);
    if (own !== null) all.push([index, own]);
  });
  return all;
}

/** The list itself where it has anything; `null` otherwise. */
export const anyOfList = <Item>(list: readonly Item[]): readonly Item[] | null => (list.length > 0 ? list : null);
