import { alternativesOf, startsOf, type MatchStart } from './regex-starts.ts';
import type { CharSet } from './regex-syntax.ts';
import { BATCH } from '../draft/known-texts.ts';
import { classify, type UnitClasses } from './unit-classes.ts';

/*
 * Many expressions are looked for in one pass over a text. At each character the pass knows which of
 * their alternatives may begin with it, and what must stand on either side; only where that is so is
 * the engine of the browser asked, which would otherwise search the text once for each of them.
 */

/**
 * Where the places of a text are in the set's memory: first, per expression and once more, the index
 * behind these where its own places begin; then for each place the offset in the text and the index of
 * what is to be tried there. Valid until another text is read.
 */
type Places = number;

/** The alternatives of one expression that may begin with a unit. */
interface Attempt {
  readonly pattern: number;
  readonly source: string;
  readonly flags: string;
}

/** A way to begin, of one of the alternatives. */
interface Start extends MatchStart {
  readonly alternative: number;
}

const ESCAPES_AND_CLASSES = /\\.|\[(?:\\.|[^\]\\])*\]/gs;
/** The set of all units: it asks nothing. */
const ANY: CharSet = [[0, 0xffff]];
/** How many texts are remembered: those of a batch, and some that are read in between. */
const MOST_TEXTS = BATCH * 2;
/** An entry: the attempt, and where the bits of what may stand before and behind it are. */
const ENTRY = 3;

/** Expressions taken apart, to be found together. */
export class PatternSet {
  readonly #patterns: number;
  readonly #classOf: Uint16Array;
  /** The class beyond a text's ends, where nothing is asked. */
  readonly #edge: number;
  /** Per set a bit for each class. */
  readonly #bits: Int32Array;
  /** Per class where its entries begin. */
  readonly #from: Int32Array;
  readonly #entries: Int32Array;
  readonly #attempts: readonly Attempt[];
  readonly #patternOf: Uint16Array;
  readonly #expressions: (RegExp | undefined)[] = [];
  /** Places in the order of the text, before they are sorted by expression; kept for the next text. */
  #found = new Int32Array(4096);
  readonly #counts: Int32Array;
  /** The places of the texts read last: one memory for all, as a text of its own would cost more than to read it. */
  #memory = new Int32Array(65_536);
  #used = 0;
  readonly #known = new Map<string, Places>();

  /** @throws {TypeError} where a match may be empty, or upper and lower case are the same. */
  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns.length;
    this.#counts = new Int32Array(patterns.length);
    const taken = patterns.map((pattern) => takeApart(pattern));
    const sets = new SetList();
    for (const { starts } of taken) for (const { before, first, second } of starts) for (const set of [before ?? ANY, first, second ?? ANY]) sets.add(set);
    const classes = classify(sets.all);
    this.#classOf = classes.classOf;
    this.#edge = classes.count;
    const words = (classes.count >> 5) + 1;
    this.#bits = bitsOf(classes, words);
    const entriesOf: number[][] = Array.from({ length: classes.count }, () => []);
    const attempts: Attempt[] = [];
    taken.forEach(({ starts, alternatives, flags }, pattern) => {
      const known = new Map<string, number>();
      startsByClass(starts, sets, classes).forEach((own, at) => {
        const alone = [...new Set(own.map((start) => starts[start]!.alternative))];
        const source = alone.map((alternative) => alternatives[alternative]).join('|');
        let attempt = known.get(source);
        if (attempt === undefined) known.set(source, (attempt = attempts.push({ pattern, source, flags }) - 1));
        for (const way of waysOf(own.map((start) => starts[start]!))) {
          entriesOf[at]!.push(attempt, sets.indexOf(way.before ?? ANY) * words, sets.indexOf(way.second ?? ANY) * words);
        }
      });
    });
    this.#attempts = attempts;
    this.#patternOf = Uint16Array.from(attempts, ({ pattern }) => pattern);
    this.#entries = Int32Array.from(entriesOf.flat());
    this.#from = new Int32Array(classes.count + 2);
    entriesOf.forEach((entries, at) => (this.#from[at + 1] = this.#from[at]! + entries.length));
    this.#from[classes.count + 1] = this.#entries.length;
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

  #read(text: string): Places {
    let places = this.#known.get(text);
    if (places === undefined) {
      this.#counts.fill(0);
      const length = this.#find(text);
      this.#makeRoom(this.#patterns + 1 + length);
      this.#known.set(text, (places = this.#used));
      this.#sort(length);
    }
    return places;
  }

  /** Forgets the texts of before when there are more than rules are asked about in a row. */
  #makeRoom(needed: number): void {
    if (this.#known.size === MOST_TEXTS) {
      this.#known.clear();
      this.#used = 0;
    }
    if (this.#used + needed <= this.#memory.length) return;
    const grown = new Int32Array((this.#used + needed) * 2);
    grown.set(this.#memory.subarray(0, this.#used));
    this.#memory = grown;
  }

  /** Made when it is first needed: most are never tried. */
  #expression(attempt: number): RegExp {
    return (this.#expressions[attempt] ??= new RegExp(this.#attempts[attempt]!.source, this.#attempts[attempt]!.flags));
  }

  /** Fills `#found` with offsets and attempts in the order of the text, and counts them per expression; @returns how many numbers. */
  #find(text: string): number {
    const [classOf, from, entries, bits, patternOf, counts] = [this.#classOf, this.#from, this.#entries, this.#bits, this.#patternOf, this.#counts];
    let found = this.#found;
    let length = 0;
    let before = this.#edge;
    let here = text === '' ? this.#edge : classOf[text.charCodeAt(0)]!;
    for (let at = 0; at < text.length; at += 1) {
      const behind = at + 1 < text.length ? classOf[text.charCodeAt(at + 1)]! : this.#edge;
      const end = from[here + 1]!;
      let told = -1;
      for (let entry = from[here]!; entry < end; entry += ENTRY) {
        const attempt = entries[entry]!;
        if (attempt === told || !isIn(bits, entries[entry + 1]!, before) || !isIn(bits, entries[entry + 2]!, behind)) continue;
        told = attempt;
        if (length === found.length) found = this.#grow();
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

  #grow(): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(this.#found.length * 2);
    grown.set(this.#found);
    return (this.#found = grown);
  }

  /** Puts what was found into the memory, by expression. */
  #sort(length: number): void {
    const [found, patternOf, memory, counts, places] = [this.#found, this.#patternOf, this.#memory, this.#counts, this.#used];
    let next = this.#patterns + 1;
    for (let pattern = 0; pattern < this.#patterns; pattern += 1) {
      memory[places + pattern] = next;
      next += counts[pattern]!;
      // From here on: where the next place of the expression is put.
      counts[pattern] = places + memory[places + pattern]!;
    }
    memory[places + this.#patterns] = next;
    this.#used += next;
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

/** Different sets, by what they hold. */
class SetList {
  readonly all: CharSet[] = [];
  readonly #indices = new Map<string, number>();
  readonly #known = new Map<CharSet, number>();

  add(set: CharSet): void {
    if (this.#known.has(set)) return;
    const key = set.join(' ');
    let index = this.#indices.get(key);
    if (index === undefined) this.#indices.set(key, (index = this.all.push(set) - 1));
    this.#known.set(set, index);
  }

  indexOf(set: CharSet): number {
    return this.#known.get(set)!;
  }
}

interface TakenApart {
  readonly alternatives: readonly string[];
  readonly starts: readonly Start[];
  readonly flags: string;
}

function takeApart({ source, flags }: RegExp): TakenApart {
  if (/[iuv]/.test(flags)) throw new TypeError(`its units cannot be told under the flags of /${source.slice(0, 80)}/${flags}`);
  // Groups are numbered through the whole expression, which then stays whole.
  const hasNumberedGroup = /\((?!\?)/.test(source.replace(ESCAPES_AND_CLASSES, ''));
  const alternatives = hasNumberedGroup ? [source] : alternativesOf(source);
  const starts = alternatives.flatMap((alone, alternative) => startsOf(alone).map((start): Start => ({ ...start, alternative })));
  return { alternatives, starts, flags: `${flags.replace(/[gy]/g, '')}y` };
}

/** Per class the starts that begin with it, as indices in order. */
function startsByClass(starts: readonly Start[], sets: SetList, { classesOf }: UnitClasses): Map<number, number[]> {
  const byClass = new Map<number, number[]>();
  starts.forEach(({ first }, index) => {
    for (const at of classesOf[sets.indexOf(first)]!) {
      const own = byClass.get(at);
      if (own) own.push(index);
      else byClass.set(at, [index]);
    }
  });
  return byClass;
}

/** What may stand beside the first unit, in one of these ways; one that asks nothing makes the others idle. */
function waysOf(starts: readonly Start[]): readonly Pick<MatchStart, 'before' | 'second'>[] {
  const open = starts.find(({ before, second }) => before === null && second === null);
  if (open) return [open];
  return [...new Map(starts.map((start) => [`${start.before} ${start.second}`, start])).values()];
}

function bitsOf({ classesOf, count }: UnitClasses, words: number): Int32Array {
  const bits = new Int32Array(classesOf.length * words);
  classesOf.forEach((classes, set) => {
    for (const at of [...classes, count]) bits[set * words + (at >> 5)]! |= 1 << (at & 31);
  });
  return bits;
}
