import type { CaretPlace } from './caret-place.ts';
import type { EmployerKind } from './employer-kinds.ts';
import { lengthFit } from './length-fit.ts';
import type { FieldId } from './phrase.ts';
import type { IndexedPhrase } from './phrase-index.ts';
import type { SlotFiller } from './slots.ts';
import type { WordHit } from './search/hits.ts';

/** What each thing is worth. A section's own phrase beats any look-alike; what has been begun beats all. */
const WEIGHTS = {
  section: 3,
  documentType: 1,
  field: 2,
  otherEmployer: -2,
  continuation: 6,
  paragraph: 2.5,
  heading: 2.5,
  use: 1.6,
  starred: 0.8,
  personal: 0.4,
  length: 0.4,
  repetition: -3,
  words: 8,
  wholeWords: 4,
} as const;

/** Use half forgotten after so many milliseconds. */
const USE_HALF_LIFE = 30 * 24 * 60 * 60 * 1000;
/** Share of a phrase's tokens around the caret from which it counts as written already. */
const WRITTEN = 0.9;
/** … and from which it begins to repeat what is there. */
const REPEATING = 0.5;

/** A phrase to be ranked. */
export interface RankCandidate {
  readonly entry: IndexedPhrase;
  /** For a word search: how the words were hit, and whether each stands there whole. */
  readonly words?: (WordHit & { readonly whole: boolean }) | undefined;
}

/** What scoring needs besides the candidates. */
export interface RankContext {
  readonly place: CaretPlace;
  /** What kind of employer writes; none known: phrases for one kind alone are held back. */
  readonly employers: ReadonlySet<EmployerKind>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What sharing a token is worth, by id ({@link Vocabulary.weights}). */
  readonly tokenWeights: Float32Array;
  /** Fills the slots of a normalised text with normalised particulars. */
  readonly fillKey: SlotFiller;
}

export interface Ranked extends RankCandidate {
  readonly score: number;
}

/**
 * Scores candidates, best first; equal scores in the order of ids, so that the same question always
 * has the same answer. Without searched words, what is written nearby already is left out.
 */
export function rank(candidates: Iterable<RankCandidate>, context: RankContext): Ranked[] {
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const repetition = candidate.words === undefined ? repetitionOf(candidate.entry, context) : 0;
    if (repetition >= 1) continue;
    const score = scoreOf(candidate, context) + WEIGHTS.repetition * repetition;
    ranked.push({ entry: candidate.entry, words: candidate.words, score });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.entry.phrase.id < b.entry.phrase.id ? -1 : 1));
}

function scoreOf(candidate: RankCandidate, context: RankContext): number {
  const { entry, words } = candidate;
  const { place, employers } = context;
  const sought = words === undefined ? 0 : WEIGHTS.words * words.score + (words.whole ? WEIGHTS.wholeWords : 0);
  return (
    sought +
    WEIGHTS.section * tagFit(entry.phrase.sections, place.sectionId) +
    WEIGHTS.documentType * tagFit(entry.phrase.documentTypes, place.documentType) +
    WEIGHTS.field * fieldFit(entry.phrase.fields, place.field) +
    (isForAnother(entry, employers) ? WEIGHTS.otherEmployer : 0) +
    WEIGHTS.continuation * continuationFit(entry, context) +
    similarityTo(candidate, context) +
    WEIGHTS.use * useFit(entry, context.now) +
    (entry.starred ? WEIGHTS.starred : 0) +
    (entry.origin === 'personal' ? WEIGHTS.personal : 0) +
    WEIGHTS.length * lengthFit(entry.phrase.text.length)
  );
}

/** 1 for a phrase made for this alone, less for one that serves several ends, little for “fits any”. */
function tagFit(tags: readonly string[], wanted: string | undefined): number {
  if (wanted === undefined || tags.length === 0) return 0.3;
  return tags.includes(wanted) ? 0.8 + 0.2 / tags.length : 0;
}

function fieldFit(fields: readonly FieldId[], wanted: FieldId | undefined): number {
  if (wanted !== undefined) return fields.includes(wanted) ? 1 : 0;
  return fields.length === 0 || fields.includes('general') ? 0.25 : 0;
}

/** How surely the phrase is what has been begun: two characters may be chance, eight are not. */
function continuationFit(entry: IndexedPhrase, context: RankContext): number {
  if (!context.place.midSentence) return 0;
  const length = context.place.continuation(context.fillKey(entry.key));
  return length === 0 ? 0 : 1 - Math.exp(-length / 4);
}

/** Likeness (cosine over weighted tokens) to the paragraph and to its heading. */
function similarityTo({ entry }: RankCandidate, { place, tokenWeights }: RankContext): number {
  let paragraph = 0;
  let heading = 0;
  let own = 0;
  for (const id of entry.tokens) {
    const weight = tokenWeights[id] ?? 0;
    own += weight * weight;
    paragraph += weight * (place.paragraph.weights[id] ?? 0);
    heading += weight * (place.heading.weights[id] ?? 0);
  }
  const cosine = (dot: number, length: number): number => (dot === 0 ? 0 : dot / (Math.sqrt(own) * length));
  return (
    WEIGHTS.paragraph * cosine(paragraph, place.paragraph.length) + WEIGHTS.heading * cosine(heading, place.heading.length)
  );
}

function useFit(entry: IndexedPhrase, now: number): number {
  if (entry.uses === 0) return 0;
  const recency = 2 ** (-Math.max(0, now - entry.lastUsedAt) / USE_HALF_LIFE);
  return Math.min(1, Math.log2(1 + entry.uses) / 5) * (0.4 + 0.6 * recency) + 0.2 * recency;
}

function isForAnother(entry: IndexedPhrase, here: ReadonlySet<EmployerKind>): boolean {
  return entry.employers.length > 0 && !entry.employers.some((kind) => here.has(kind));
}

/** 1 when the phrase stands near the caret already, towards 1 the more of it does, else 0. */
function repetitionOf(entry: IndexedPhrase, context: RankContext): number {
  const { place } = context;
  if (place.nearbyText === '' || entry.tokens.length === 0) return 0;
  let there = 0;
  for (const id of entry.tokens) there += place.nearby[id] ?? 0;
  const share = there / entry.tokens.length;
  if (share >= WRITTEN || isWrittenNearby(entry, context)) return 1;
  return Math.max(0, share - REPEATING) / (WRITTEN - REPEATING);
}

function isWrittenNearby(entry: IndexedPhrase, { place, fillKey }: RankContext): boolean {
  // Most phrases are ruled out by their first characters, before anything is filled.
  const start = entry.key.slice(0, 4);
  if (!start.includes('{') && !place.nearbyText.includes(start)) return false;
  // Without its last mark: it may stand there with another.
  return place.nearbyText.includes(fillKey(entry.key).slice(0, -1));
}
