import { ENTRY, tablesOf, type PatternTables } from './pattern-tables.ts';
import type { TakenApart } from './take-apart.ts';

/*
 * Many expressions are looked for in one pass over a text. At each character the pass knows which of
 * their alternatives may begin with it, and what must stand on either side; only where that is so is
 * the engine of the browser asked, which would otherwise search the text once for each of them.
 */

/**
 * Where the places of a text are in the set's memory: first, per expression and once more, the index
 * behind these where its own places begin; then for each place the offset in the text and the index of
 * what is to be tried there.
 */
type Places = number;

/** How many texts are remembered: those that rules are handed in a row, and some that are read in between. */
const MOST_TEXTS = 512;
/** How many numbers the memory has room for at first, and keeps room for. */
const ROOM = 0x10000;
const KEPT_ROOM = 0x100000;

/** Expressions taken apart, to be found together. */
export class PatternSet {
  readonly #patterns: number;
  readonly #tables: PatternTables;
  /** Per attempt its expression's index. */
  readonly #patternOf: Uint16Array;
  readonly #expressions: (RegExp | undefined)[] = [];
  readonly #counts: Int32Array;
  /** Places in the order of the text, before they are sorted by expression. */
  #found = new Int32Array(ROOM);
  /** The places of the texts read last: one memory for all, as one for each would cost more than to read it. */
  #memory = new Int32Array(ROOM);
  #used = 0;
  readonly #known = new Map<string, Places>();

  constructor(patterns: readonly TakenApart[]) {
    this.#patterns = patterns.length;
    this.#tables = tablesOf(patterns);
    this.#patternOf = Uint16Array.from(this.#tables.attempts, ({ pattern }) => pattern);
    this.#counts = new Int32Array(patterns.length);
  }

  /** Whether one of the expressions has any place where it may match. */
  mayMatch(pattern: number, text: string): boolean {
    const places = this.#read(text);
    return this.#memory[places + pattern]! < this.#memory[places + pattern + 1]!;
  }

  /**
   * Tries one of the expressions where it may match, those places left out that lie within the match before.
   * @param tryAt tries what may match at a place, from its `lastIndex`; @returns where the match ends, -1
   * where there is none. It must not ask about other texts.
   */
  tryEach(pattern: number, text: string, tryAt: (expression: RegExp, start: number) => number): void {
    const places = this.#read(text);
    const memory = this.#memory;
    const end = places + memory[places + pattern + 1]!;
    let done = 0;
    for (let at = places + memory[places + pattern]!; at < end; at += 2) {
      const start = memory[at]!;
      if (start < done) continue;
      const expression = this.#expression(memory[at + 1]!);
      expression.lastIndex = start;
      done = Math.max(done, tryAt(expression, start));
    }
  }

  /** Forgets the texts read, and gives back the room that a long one took. */
  forget(): void {
    this.#known.clear();
    this.#used = 0;
    if (this.#memory.length > KEPT_ROOM) this.#memory = new Int32Array(ROOM);
    if (this.#found.length > KEPT_ROOM) this.#found = new Int32Array(ROOM);
  }

  /** Made when it is first needed: most are never tried. */
  #expression(attempt: number): RegExp {
    const { source, flags } = this.#tables.attempts[attempt]!;
    return (this.#expressions[attempt] ??= new RegExp(source, flags));
  }

  #read(text: string): Places {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size === MOST_TEXTS) this.forget();
    const places = this.#used;
    this.#known.set(text, places);
    this.#counts.fill(0);
    this.#sort(places, this.#find(text));
    return places;
  }

  /** Fills `#found` with offsets and attempts in the order of the text, and counts them per expression; @returns how many numbers. */
  #find(text: string): number {
    const { classOf, edge, from, entries, bits } = this.#tables;
    const [patternOf, counts] = [this.#patternOf, this.#counts];
    let found = this.#found;
    let length = 0;
    let before = edge;
    let here = text === '' ? edge : classOf[text.charCodeAt(0)]!;
    for (let at = 0; at < text.length; at += 1) {
      const behind = at + 1 < text.length ? classOf[text.charCodeAt(at + 1)]! : edge;
      const end = from[here + 1]!;
      let told = -1;
      for (let entry = from[here]!; entry < end; entry += ENTRY) {
        const attempt = entries[entry]!;
        if (attempt === told || !isIn(bits, entries[entry + 1]!, before) || !isIn(bits, entries[entry + 2]!, behind)) continue;
        told = attempt;
        if (length === found.length) found = this.#found = grown(found, length * 2);
        found[length] = at;
        found[length + 1] = attempt;
        length += 2;
        counts[patternOf[attempt]!]! += 2;
      }
      before = here;
      here = behind;
    }
    return length;
  }

  /** Puts what was found into the memory, by expression. */
  #sort(places: Places, length: number): void {
    const needed = places + this.#patterns + 1 + length;
    if (needed > this.#memory.length) this.#memory = grown(this.#memory, needed * 2);
    const [found, patternOf, memory, counts] = [this.#found, this.#patternOf, this.#memory, this.#counts];
    let next = this.#patterns + 1;
    for (let pattern = 0; pattern < this.#patterns; pattern += 1) {
      memory[places + pattern] = next;
      next += counts[pattern]!;
      // From here on: where the next place of the expression is put.
      counts[pattern] = places + memory[places + pattern]!;
    }
    memory[places + this.#patterns] = next;
    this.#used = places + next;
    for (let index = 0; index < length; index += 2) {
      const pattern = patternOf[found[index + 1]!]!;
      const at = counts[pattern]!;
      memory[at] = found[index]!;
      memory[at + 1] = found[index + 1]!;
      counts[pattern] = at + 2;
    }
  }
}

function isIn(bits: Int32Array, set: number, unitClass: number): boolean {
  return ((bits[set + (unitClass >> 5)]! >>> (unitClass & 31)) & 1) !== 0;
}

function grown(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(numbers);
  return more;
}
