import { alternativesOf, startsOf, type MatchStart } from './regex-starts.ts';

/** A way in which a match may begin, and which alternative it is of. */
export interface Start extends MatchStart {
  readonly alternative: number;
}

/** An expression by its alternatives, and how matches of these begin. */
export interface TakenApart {
  readonly alternatives: readonly string[];
  readonly starts: readonly Start[];
  /** Those to try an alternative with, at a place. */
  readonly flags: string;
}

const ESCAPES_AND_CLASSES = /\\.|\[(?:\\.|[^\]\\])*\]/gs;
/** Expressions with groups that are numbered, or spoken of again, stay whole. */
const KEEPS_TOGETHER = /\\(?:[1-9]|k<)/;

/**
 * Takes an expression apart.
 * @throws {TypeError} where a match may be empty, or a flag or escape makes other units of those written.
 */
export function takeApart({ source, flags }: RegExp): TakenApart {
  if (/[isuvy]/.test(flags) || /\\[upP]\{/.test(source)) throw new TypeError(`its units cannot be told: /${source.slice(0, 80)}/${flags}`);
  const isWhole = KEEPS_TOGETHER.test(source) || /\((?!\?)/.test(source.replace(ESCAPES_AND_CLASSES, 'x'));
  const alternatives = isWhole ? [source] : alternativesOf(source);
  const starts = alternatives.flatMap((alone, alternative) => startsOf(alone).map((start): Start => ({ ...start, alternative })));
  return { alternatives, starts, flags: `${flags.replace('g', '')}y` };
}
