import type { Span } from '../draft/span.ts';
import type { SectionSpec } from './checklist.ts';

interface FoundSection {
  readonly spec: SectionSpec;
  readonly span?: Span;
}

/** Where a section stands among those found, and where it usually stands when that is elsewhere. */
export interface SectionPlace {
  readonly order: number;
  readonly orderNote?: string;
}

/**
 * The draft's own order of sections beside the usual one. Only sections with a heading of their own
 * can be out of place; as few as possible are said to be.
 * @param sections in the usual order.
 * @param claimed the sections with a heading of their own, by id.
 */
export function orderOf(sections: readonly FoundSection[], claimed: ReadonlyMap<string, unknown>): ReadonlyMap<string, SectionPlace> {
  const found = sections.filter((section) => section.span !== undefined);
  const inDraft = [...found].sort((a, b) => startOf(a) - startOf(b));
  const headed = found.filter(({ spec }) => claimed.has(spec.id) && !spec.within);
  const inPlace = longestAscending(headed);
  const places = new Map<string, SectionPlace>();
  inDraft.forEach((section, index) => {
    const order = index + 1;
    const isOut = headed.includes(section) && !inPlace.has(section);
    places.set(section.spec.id, isOut ? { order, orderNote: usualPlace(section, headed) } : { order });
  });
  return places;
}

const startOf = ({ span }: FoundSection): number => span?.start ?? 0;

/** The largest set of sections whose places in the draft keep the usual order. */
function longestAscending(sections: readonly FoundSection[]): ReadonlySet<FoundSection> {
  const chains: FoundSection[][] = [];
  for (const section of sections) {
    const before = chains.filter((chain) => startOf(chain.at(-1)!) <= startOf(section));
    const longest = before.reduce<FoundSection[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, section]);
  }
  return new Set(chains.reduce<FoundSection[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}

function usualPlace(section: FoundSection, headed: readonly FoundSection[]): string {
  const at = headed.indexOf(section);
  const before = headed[at - 1]?.spec.title;
  const after = headed[at + 1]?.spec.title;
  if (before && after) return `一般写在“${before}”之后、“${after}”之前。`;
  return before ? `一般写在“${before}”之后。` : `一般写在“${after ?? ''}”之前。`;
}
