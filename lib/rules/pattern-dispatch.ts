import { alternativesOf, startsOf, type MatchStart } from './regex-starts.ts';
import type { CharSet } from './regex-syntax.ts';

/**
 * Units by their last bits, so that the table stays in the processor's nearest memory: a 0 says no for
 * sure, a 1 says perhaps.
 */
export type UnitFilter = Uint8Array;
export const LAST_BITS = 0x7ff;

/** A bit for each unit. */
export type UnitBits = Uint8Array;
export const holdsUnit = (bits: UnitBits, unit: number): boolean => (bits[unit >> 3]! & (1 << (unit & 7))) !== 0;

/** An expression taken apart: what may match at a unit, with these units beside it. */
export interface Dispatch {
  /** Whether a match may begin with a unit. */
  readonly mayBegin: UnitFilter;
  /** Per unit the index of its try; 0: no match begins with it. */
  readonly tryOf: Uint16Array;
  /** Per index the alternatives that may begin with the unit, in their order, as one expression. */
  readonly expressions: readonly RegExp[];
  /** Per index what may stand beside the unit, in one of these ways; `null`: anything. */
  readonly ways: readonly (readonly Way[] | null)[];
}

/** Which units may stand before and behind one; `null`: any. */
export interface Way {
  readonly before: UnitBits | null;
  readonly behind: UnitBits | null;
}

/** A way to begin, of one of the alternatives. */
interface Start extends MatchStart {
  readonly alternative: number;
}

const ESCAPES_AND_CLASSES = /\\.|\[(?:\\.|[^\]\\])*\]/gs;
const NEVER = /(?!)/y;

/**
 * Takes an expression of many alternatives apart, by the unit that a match begins with.
 * @throws {TypeError} where a match may be empty, or upper and lower case are the same.
 */
export function takeApart({ source, flags }: RegExp): Dispatch {
  if (/[iuv]/.test(flags)) throw new TypeError(`its units cannot be told under the flags of /${source.slice(0, 80)}/${flags}`);
  // Groups are numbered through the whole expression, which then stays whole.
  const hasNumberedGroup = /\((?!\?)/.test(source.replace(ESCAPES_AND_CLASSES, ''));
  const alternatives = hasNumberedGroup ? [source] : alternativesOf(source);
  const mayBegin = new Uint8Array(LAST_BITS + 1);
  const tryOf = new Uint16Array(65_536);
  const expressions = [NEVER];
  const ways: (readonly Way[] | null)[] = [null];
  const known = new Map<string, number>();
  const starts = alternatives.flatMap((source, alternative) => startsOf(source).map((start): Start => ({ ...start, alternative })));
  startsByUnit(starts).forEach((own, unit) => {
    const key = own.join();
    let index = known.get(key);
    if (index === undefined) {
      known.set(key, (index = expressions.length));
      const tried = new Set(own.map((at) => starts[at]!.alternative));
      expressions.push(new RegExp([...tried].map((at) => alternatives[at]).join('|'), flags.replace('g', 'y')));
      ways.push(waysOf(own.map((at) => starts[at]!)));
    }
    tryOf[unit] = index;
    mayBegin[unit & LAST_BITS] = 1;
  });
  return { mayBegin, tryOf, expressions, ways };
}

/** Per unit the starts that begin with it, as indices in order. */
function startsByUnit(starts: readonly Start[]): Map<number, number[]> {
  const byUnit = new Map<number, number[]>();
  starts.forEach(({ first }, index) => {
    for (const [from, to] of first) {
      for (let unit = from; unit <= to; unit += 1) {
        const own = byUnit.get(unit);
        if (!own) byUnit.set(unit, [index]);
        else if (own.at(-1) !== index) own.push(index);
      }
    }
  });
  return byUnit;
}

function waysOf(starts: readonly Start[]): readonly Way[] | null {
  const bySets = new Map<string, Way>();
  for (const { before, second } of starts) {
    const way = { before: bitsOf(before), behind: bitsOf(second) };
    if (!way.before && !way.behind) return null;
    bySets.set(`${before} ${second}`, way);
  }
  return [...bySets.values()];
}

const knownBits = new Map<string, UnitBits>();

/** Many expressions ask for the same units: those of a clause's end, Han characters. */
function bitsOf(set: CharSet | null): UnitBits | null {
  if (set === null) return null;
  const key = String(set);
  let bits = knownBits.get(key);
  if (!bits) {
    knownBits.set(key, (bits = new Uint8Array(65_536 / 8)));
    for (const [from, to] of set) for (let unit = from; unit <= to; unit += 1) bits[unit >> 3]! |= 1 << (unit & 7);
  }
  return bits;
}
