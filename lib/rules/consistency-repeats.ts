import type { Span } from '../draft/span.ts';
import { counts as isCounted, GRAM, type Fingerprint } from './consistency-fingerprint.ts';
import { HashCounts } from './hash-counts.ts';

/** How far the same words reach in two texts; spans count into these. */
export interface Reach {
  readonly earlier: Span;
  readonly later: Span;
  /** How many characters agree. */
  readonly agreeing: number;
}

/** The same words in two places: `reach.later` stands in block `block`, `reach.earlier` in block `source`. */
export interface Repeat {
  readonly block: number;
  readonly source: number;
  /** The same object as long as both texts are the same. */
  readonly reach: Reach;
}

/** Repeats shorter than this are turns of phrase. */
const LEAST = 18;
/** After a differing word a repeat goes on when this many characters agree again. */
const RESUME = 6;
const MOST_SKIPPED = 4;

/** How often each hash of the draft checked last occurs: the next draft is mostly the same one, a key later. */
const counts = new HashCounts();

/** Where a hash was met first, by its slot: block and index in the block's fingerprint. */
let firstBlock = new Int32Array(0);
let firstIndex = new Int32Array(0);

/**
 * Every passage that occurred before, in order. What is looked at is only what occurs twice, and what
 * is compared character by character only what agrees.
 */
export function findRepeats(texts: readonly string[], prints: readonly (Fingerprint | null)[]): Repeat[] {
  counts.follow(prints);
  if (firstBlock.length !== counts.size) {
    firstBlock = new Int32Array(counts.size);
    firstIndex = new Int32Array(counts.size);
  }
  firstBlock.fill(-1);
  const repeats: Repeat[] = [];
  prints.forEach((print, block) => {
    if (!print) return;
    const { indices, slots } = counts.repeatsIn(print);
    let done = 0;
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at]!;
      const slot = slots[at]!;
      const source = firstBlock[slot]!;
      if (source < 0) {
        firstBlock[slot] = block;
        firstIndex[slot] = index;
        continue;
      }
      const later = print.offsets[index]!;
      if (later < done) continue;
      const found = prints[source]!;
      const reach = grownOnce(texts, { source, earlier: found.offsets[firstIndex[slot]!]!, block, later }, found, print);
      if (!reach) continue;
      repeats.push({ block, source, reach });
      done = reach.later.end;
    }
  });
  return repeats;
}

interface Seed {
  readonly source: number;
  readonly earlier: number;
  readonly block: number;
  readonly later: number;
}

/** What was found at a place of a text, against which other text. */
interface Known {
  readonly source: Fingerprint;
  readonly earlier: number;
  readonly grown: Reach | null;
}

/**
 * What was found last at each place of a text, kept with the text's fingerprint. Only the last: the
 * other text has a new fingerprint at every key while it is written in.
 */
const known = new WeakMap<Fingerprint, Map<number, Known>>();

function grownOnce(texts: readonly string[], seed: Seed, source: Fingerprint, print: Fingerprint): Reach | null {
  let places = known.get(print);
  if (!places) known.set(print, (places = new Map()));
  // Blocks of the same words have the same fingerprint, and one block's own repeat is another matter.
  const place = seed.source === seed.block ? ~seed.later : seed.later;
  const before = places.get(place);
  if (before && before.source === source && before.earlier === seed.earlier) return before.grown;
  const now = grown(texts, seed);
  places.set(place, { source, earlier: seed.earlier, grown: now });
  return now;
}

/** Grows two places that begin alike as far as they agree, both ways. */
function grown(texts: readonly string[], { source, earlier, block, later }: Seed): Reach | null {
  const a = texts[source]!;
  const b = texts[block]!;
  const endOfA = source === block ? later : a.length;
  const ahead = agreement(a, earlier, endOfA, b, later);
  const back = agreementBack(a, earlier, b, later, source === block ? ahead.a : 0);
  const agreeing = ahead.count + back.count;
  if (agreeing < LEAST) return null;
  return { agreeing, earlier: { start: back.a, end: ahead.a }, later: { start: back.b, end: ahead.b } };
}

interface Agreement {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

function agreement(a: string, fromA: number, toA: number, b: string, fromB: number): Agreement {
  let reach = straight(a, fromA, toA, b, fromB);
  if (reach.count < GRAM) return reach;
  for (;;) {
    const more = resumed(a, reach.a, toA, b, reach.b);
    if (!more) return reach;
    reach = { a: more.a, b: more.b, count: reach.count + more.count };
  }
}

/** As far as both agree, marks aside; the ends are behind the last character that agrees. */
function straight(a: string, fromA: number, toA: number, b: string, fromB: number): Agreement {
  let endA = fromA;
  let endB = fromB;
  let count = 0;
  for (let i = fromA, j = fromB; ; i += 1, j += 1) {
    while (i < toA && !isCounted(a.charCodeAt(i))) i += 1;
    while (j < b.length && !isCounted(b.charCodeAt(j))) j += 1;
    if (i >= toA || j >= b.length || a.charCodeAt(i) !== b.charCodeAt(j)) return { a: endA, b: endB, count };
    count += 1;
    endA = i + 1;
    endB = j + 1;
  }
}

/** Where both agree again behind a few characters that differ. */
function resumed(a: string, fromA: number, toA: number, b: string, fromB: number): Agreement | null {
  for (let skipped = 1; skipped <= MOST_SKIPPED * 2; skipped += 1) {
    for (let inA = Math.max(0, skipped - MOST_SKIPPED); inA <= Math.min(skipped, MOST_SKIPPED); inA += 1) {
      const more = straight(a, fromA + inA, toA, b, fromB + skipped - inA);
      if (more.count >= RESUME) return more;
    }
  }
  return null;
}

function agreementBack(a: string, fromA: number, b: string, fromB: number, least: number): Agreement {
  let startA = fromA;
  let startB = fromB;
  let count = 0;
  for (let i = fromA - 1, j = fromB - 1; ; i -= 1, j -= 1) {
    while (i >= 0 && !isCounted(a.charCodeAt(i))) i -= 1;
    while (j >= least && !isCounted(b.charCodeAt(j))) j -= 1;
    if (i < 0 || j < least || a.charCodeAt(i) !== b.charCodeAt(j)) return { a: startA, b: startB, count };
    count += 1;
    startA = i;
    startB = j;
  }
}
