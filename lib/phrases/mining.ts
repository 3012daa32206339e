import { createIntlSegmenter } from '../syntax/intl-segmenter.ts';
import type { Segmenter } from '../syntax/segmenter.ts';
import type { MinedPhrase } from './library-desk.ts';
import { textKey } from './text-normalization.ts';

/** A sentence or phrase of an imported document, as far as mining goes. */
export interface MinedText {
  readonly text: string;
  readonly sections: readonly string[];
  /** The document it stands in. */
  readonly sourceId: string;
}

export interface MiningOptions {
  /** Least occurrences; default 3. */
  readonly leastCount?: number;
  /** Least documents; default 2, or 1 where there is one document only. */
  readonly leastDocuments?: number;
  /** Most candidates; default 200. */
  readonly limit?: number;
  /** Texts that are kept already: not offered again. */
  readonly known?: Iterable<string>;
  /** Stops between two steps; nothing has been changed by then. */
  readonly signal?: AbortSignal;
}

/** Shortest and longest recurring phrase, in words and in UTF-16 units. */
const LEAST_WORDS = 2;
const MOST_WORDS = 12;
const LEAST_LENGTH = 4;
/** A phrase within a longer one is left out when it hardly occurs elsewhere. */
const MOSTLY_WITHIN = 0.8;
/** Words of a clause's beginning and of its end that make a frame. */
const PATTERN_WORDS = 2;
const CLAUSE = /[^，。！？；：、\n{}“”《》（）()]+/g;
/** Words a frame begins with, and those at which what changes is over. */
const LEADS = /^(?:以|把|将)$/;
const TURNS = /^(?:为|作为|作|放在|摆在|纳入|列入|融入|贯穿|落实)/;
const EMPTY_ENDS = /^(?:的|和|与|及|等|了|在|是|为|对|把|将|并|或|年)$/;

interface Tally {
  count: number;
  readonly sections: Map<string, number>;
  readonly sourceIds: Set<string>;
}

/**
 * Recurring phrases and clause patterns (以…为抓手) of texts, most telling first. Candidates only:
 * nothing is added to any library.
 */
export function minePhrases(texts: readonly MinedText[], options: MiningOptions = {}, segmenter: Segmenter = createIntlSegmenter()): readonly MinedPhrase[] {
  const documents = new Set(texts.map(({ sourceId }) => sourceId)).size;
  const { leastCount = 3, leastDocuments = Math.min(2, documents), limit = 200, known = [], signal } = options;
  const phrases = new Map<string, Tally>();
  const patterns = new Map<string, Tally>();
  for (const text of texts) {
    if (signal?.aborted === true) return [];
    for (const [clause] of text.text.matchAll(CLAUSE)) {
      const words = segmenter.segment(clause.trim()).map((word) => word.text);
      for (const run of runsOf(words)) count(phrases, run, text);
      for (const pattern of patternsOf(words)) count(patterns, pattern, text);
    }
  }
  const often = (tally: Tally): boolean => tally.count >= leastCount && tally.sourceIds.size >= leastDocuments;
  const kept = new Set(Array.from(known, textKey));
  const found = [
    ...withoutParts(new Map([...phrases].filter(([, tally]) => often(tally)))).map(([text, tally]) => mined(text, 'phrase', tally)),
    ...[...patterns].filter(([, tally]) => often(tally)).map(([text, tally]) => mined(text, 'pattern', tally)),
  ];
  return found
    .filter(({ text }) => !kept.has(textKey(text)))
    .sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1))
    .slice(0, limit);
}

function* runsOf(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    if (EMPTY_ENDS.test(words[from] ?? '') || !/\p{L}/u.test(words[from] ?? '')) continue;
    for (let to = from + LEAST_WORDS; to <= Math.min(words.length, from + MOST_WORDS); to++) {
      if (EMPTY_ENDS.test(words[to - 1] ?? '')) continue;
      const run = words.slice(from, to).join('');
      if (run.length >= LEAST_LENGTH) yield run;
    }
  }
}

/** The frames of a clause: 以…为抓手, 把…纳入考核, and how it begins and ends. */
function* patternsOf(words: readonly string[]): Generator<string> {
  const [lead = ''] = words;
  if (LEADS.test(lead)) {
    for (let at = 2; at < Math.min(words.length - 1, MOST_WORDS); at++) {
      if (TURNS.test(words[at] ?? '')) yield `${lead}…${words[at]}${words[at + 1]}`;
    }
  }
  if (words.length <= 2 * PATTERN_WORDS) return;
  const frame = [words.slice(0, PATTERN_WORDS).join(''), words.slice(-PATTERN_WORDS).join('')];
  if (/^\p{Script=Han}+$/u.test(frame.join(''))) yield frame.join('…');
}

function count(into: Map<string, Tally>, key: string, { sections, sourceId }: MinedText): void {
  let tally = into.get(key);
  if (tally === undefined) into.set(key, (tally = { count: 0, sections: new Map(), sourceIds: new Set() }));
  tally.count++;
  tally.sourceIds.add(sourceId);
  for (const section of sections) tally.sections.set(section, (tally.sections.get(section) ?? 0) + 1);
}

/** The phrases without those that are nearly always part of a longer one. */
function withoutParts(phrases: ReadonlyMap<string, Tally>): readonly (readonly [string, Tally])[] {
  const within = new Map<string, number>();
  for (const [text, { count: occurrences }] of phrases) {
    for (let from = 0; from < text.length; from++) {
      for (let to = from + LEAST_LENGTH; to <= text.length; to++) {
        const part = text.slice(from, to);
        if (part !== text && phrases.has(part)) within.set(part, Math.max(within.get(part) ?? 0, occurrences));
      }
    }
  }
  return [...phrases].filter(([text, tally]) => (within.get(text) ?? 0) < tally.count * MOSTLY_WITHIN);
}

function mined(text: string, kind: MinedPhrase['kind'], tally: Tally): MinedPhrase {
  const sections = [...tally.sections].map(([id, times]) => ({ id, count: times })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { text, kind, count: tally.count, sections, sourceIds: [...tally.sourceIds].sort() };
}

/** Long and often, and in many documents. */
function worth({ text, count: occurrences, sourceIds }: MinedPhrase): number {
  return (text.length - 2) * Math.log2(1 + occurrences) * Math.sqrt(sourceIds.length);
}
