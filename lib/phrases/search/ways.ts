import { AllCursor, AnyCursor, CheckedCursor, ListCursor } from './cursors.ts';
import type { Cursor } from './cursors.ts';
import type { Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** One way to find a word: the tokens a text must hold, and where those are not enough, a look at it. */
export interface Way {
  /** What is found then: parts of a word are several. */
  readonly terms: readonly string[];
  readonly tokens: readonly string[];
  readonly check?: (number: number) => boolean;
}

/** Texts looked at closely for one way. */
const MOST_LOOKS = 400;

/** A walk over the texts of a segment that hold every word in one of its ways, the shortest text first. */
export class WayWalk {
  readonly #cursor: Cursor;
  readonly #words: readonly { readonly ways: readonly Way[]; readonly cursors: readonly Cursor[] }[];

  /** `among`: the only places to stop at, ascending; absent: all. */
  constructor(postings: Postings, segment: Segment, words: readonly (readonly Way[])[], among?: Uint32Array) {
    this.#words = words.map((ways) => ({ ways, cursors: ways.map((way) => cursorOf(postings, segment, way)) }));
    const each: Cursor[] = this.#words.map(({ cursors }) => (cursors.length === 1 && cursors[0] !== undefined ? cursors[0] : new AnyCursor(cursors)));
    if (among !== undefined) each.push(new ListCursor(among, 0, among.length));
    this.#cursor = new AllCursor(each);
  }

  /** The next place after `place` that holds all words; {@link END} when there is none. */
  after(place: number): number {
    return this.#cursor.advance(place + 1);
  }

  /** What was found at the place it stands at. */
  terms(): readonly string[] {
    const { at } = this.#cursor;
    return this.#words.flatMap(({ ways, cursors }) => ways.flatMap((way, i) => (cursors[i]?.at === at ? way.terms : [])));
  }
}

function cursorOf(postings: Postings, segment: Segment, { tokens, check }: Way): Cursor {
  const lists = tokens.map((token) => segment.cursor(postings.idOf(token) ?? -1));
  const all = lists.length === 1 && lists[0] !== undefined ? lists[0] : new AllCursor(lists);
  return check === undefined ? all : new CheckedCursor(all, (place) => check(segment.numbers[place] ?? 0), MOST_LOOKS);
}
