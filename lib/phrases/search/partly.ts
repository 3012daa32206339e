import { BestNumbers } from './best-numbers.ts';
import type { Found, HitFilter } from './hits.ts';
import type { Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** Texts that hold at least so many of the tokens, the rarer the better. */
export function findPartly(postings: Postings, tokens: readonly string[], least: number, filter: HitFilter): readonly Found[] {
  const rarestFirst = tokens.toSorted((a, b) => postings.countOf(a) - postings.countOf(b));
  return postings.segments().flatMap((segment) => partlyIn(segment, postings, rarestFirst, least, filter));
}

function partlyIn(segment: Segment, postings: Postings, tokens: readonly string[], least: number, { within, preferred, most }: HitFilter): readonly Found[] {
  const counts = new Uint8Array(segment.size);
  const weights = new Float32Array(segment.size);
  const lists = tokens.map((token) => segment.placesOf(postings.idOf(token) ?? -1));
  for (const [i, places] of lists.entries()) {
    const weight = postings.weightOf(tokens[i] ?? '');
    for (const place of places) {
      counts[place] = (counts[place] ?? 0) + 1;
      weights[place] = (weights[place] ?? 0) + weight;
    }
  }
  const worthOf = (place: number): number => (weights[place] ?? 0) * postings.lengthFactor(segment.numbers[place] ?? 0);
  const here = new BestNumbers(worthOf, most);
  const elsewhere = new BestNumbers(worthOf, most);
  // Who holds `least` of the tokens holds one of all but the `least - 1` commonest.
  for (const places of lists.slice(0, lists.length - least + 1)) {
    for (const place of places) {
      if ((counts[place] ?? 0) < least) continue;
      counts[place] = 0;
      const number = segment.numbers[place] ?? 0;
      if (postings.gone.has(number) || (within !== undefined && !within.has(number))) continue;
      (preferred === undefined || preferred.has(number) ? here : elsewhere).offer(place);
    }
  }
  return [...here.numbers(), ...elsewhere.numbers()].map((place) => ({
    number: segment.numbers[place] ?? 0,
    worth: worthOf(place),
    terms: tokens.filter((_, i) => holds(lists[i], place)),
  }));
}

function holds(places: Uint32Array | undefined, wanted: number): boolean {
  let low = 0;
  let high = places?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places?.[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return places?.[low] === wanted;
}
