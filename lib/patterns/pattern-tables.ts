import type { CharSet } from './regex-syntax.ts';
import type { Start, TakenApart } from './take-apart.ts';
import { classify, type UnitClasses } from './unit-classes.ts';

/** The alternatives of one expression that may begin with a unit. */
export interface Attempt {
  readonly pattern: number;
  readonly source: string;
  readonly flags: string;
}

/** An entry: the attempt, and where the bits of what may stand before and behind its first unit are. */
export const ENTRY = 3;

/** What may be tried at a unit, by its class. */
export interface PatternTables {
  /** Per unit its class. */
  readonly classOf: Uint16Array;
  /** The class beyond a text's ends, where nothing is asked. */
  readonly edge: number;
  /** Per class where its entries begin, and once more where the last end. */
  readonly from: Int32Array;
  readonly entries: Int32Array;
  /** Per set of units a bit for each class. */
  readonly bits: Int32Array;
  readonly attempts: readonly Attempt[];
}

/** The set of all units: it asks nothing. */
const ANY: CharSet = [[0, 0xffff]];

/** The tables of some expressions. */
export function tablesOf(patterns: readonly TakenApart[]): PatternTables {
  const sets = new SetList();
  for (const { starts } of patterns) for (const { before, first, second } of starts) for (const set of [before ?? ANY, first, second ?? ANY]) sets.add(set);
  const classes = classify(sets.all);
  const words = (classes.count >> 5) + 1;
  const attempts: Attempt[] = [];
  const entriesOf: number[][] = Array.from({ length: classes.count + 1 }, () => []);
  patterns.forEach(({ starts, alternatives, flags }, pattern) => {
    const known = new Map<string, number>();
    startsByClass(starts, sets, classes).forEach((own, at) => {
      const source = [...new Set(own.map(({ alternative }) => alternative))].map((alternative) => alternatives[alternative]).join('|');
      let attempt = known.get(source);
      if (attempt === undefined) known.set(source, (attempt = attempts.push({ pattern, source, flags }) - 1));
      for (const { before, second } of waysOf(own)) entriesOf[at]!.push(attempt, sets.indexOf(before ?? ANY) * words, sets.indexOf(second ?? ANY) * words);
    });
  });
  const entries = Int32Array.from(entriesOf.flat());
  return { classOf: classes.classOf, edge: classes.count, from: startsOfLists(entriesOf), entries, bits: bitsOf(classes, words), attempts };
}

/** Different sets, by what they hold. */
class SetList {
  readonly all: CharSet[] = [];
  readonly #byWords = new Map<string, number>();
  readonly #indices = new Map<CharSet, number>();

  add(set: CharSet): void {
    if (this.#indices.has(set)) return;
    const words = set.join(' ');
    let index = this.#byWords.get(words);
    if (index === undefined) this.#byWords.set(words, (index = this.all.push(set) - 1));
    this.#indices.set(set, index);
  }

  indexOf(set: CharSet): number {
    return this.#indices.get(set)!;
  }
}

/** Per class the starts that begin with it, in order. */
function startsByClass(starts: readonly Start[], sets: SetList, { classesOf }: UnitClasses): Map<number, Start[]> {
  const byClass = new Map<number, Start[]>();
  for (const start of starts) {
    for (const at of classesOf[sets.indexOf(start.first)]!) {
      const own = byClass.get(at);
      if (own) own.push(start);
      else byClass.set(at, [start]);
    }
  }
  return byClass;
}

/** What may stand beside the first unit, in one of these ways; one that asks nothing makes the others idle. */
function waysOf(starts: readonly Start[]): readonly Start[] {
  const open = starts.find(({ before, second }) => before === null && second === null);
  if (open) return [open];
  return [...new Map(starts.map((start) => [`${start.before} ${start.second}`, start])).values()];
}

/** Beyond the ends of a text every set is met. */
function bitsOf({ classesOf, count }: UnitClasses, words: number): Int32Array {
  const bits = new Int32Array(classesOf.length * words);
  classesOf.forEach((classes, set) => {
    for (const at of [...classes, count]) bits[set * words + (at >> 5)]! |= 1 << (at & 31);
  });
  return bits;
}

/** Where each of some lists begins when they stand one behind the other, and where the last ends. */
function startsOfLists(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (starts[index + 1] = starts[index]! + list.length));
  return starts;
}
