import { describePlace } from '../../lib/phrases/caret-place.ts';
import { chooseDiverse, withoutRepeats } from '../../lib/phrases/diversity.ts';
import { employerKindsIn } from '../../lib/phrases/employer-kinds.ts';
import { searchedWords } from '../../lib/phrases/match-spans.ts';
import type { PersonalPhrase, SuggestQuery } from '../../lib/phrases/phrase.ts';
import type { IndexedPhrase, PhraseIndex } from '../../lib/phrases/phrase-index.ts';
import type { RankCandidate, RankContext, Ranked } from '../../lib/phrases/ranking.ts';
import { rank } from '../../lib/phrases/ranking.ts';
import { createSlotFiller } from '../../lib/phrases/slots.ts';
import { indexTokens } from '../../lib/phrases/tokenizer.ts';
import { EMPTY_PROFILE } from '../../lib/settings/profile.ts';
import type { BuiltIndex, Wanted } from './contenders/contender.ts';
import { TOP } from './contenders/contender.ts';
import { nigao, TODAY } from './contenders/nigao.contender.ts';
import { PLACES, SECTION, WANTED } from './suggest-queries.ts';

/** Scores that differ by less are equal. */
const EPSILON = 1e-6;

/** Of the ten (or fewer) hits there are for each search, the share an engine finds; 1 when it misses none. */
export function rightShare(phrases: readonly PersonalPhrase[], index: BuiltIndex): { words: number; inSection: number } {
  const texts = phrases.map(({ id, text, sections }) => ({ id, tokens: new Set(indexTokens(text)), inSection: sections.includes(SECTION) }));
  const shares = WANTED.words.map((wanted) => {
    const holding = texts.filter(({ tokens }) => wanted.tokens.every((token) => tokens.has(token)));
    const inSection = holding.filter((text) => text.inSection);
    return { words: share(index.words(wanted), holding), inSection: share(index.inSection(wanted, SECTION), inSection) };
  });
  return { words: mean(shares.map(({ words }) => words)), inSection: mean(shares.map(({ inSection }) => inSection)) };
}

function share(found: readonly string[], right: readonly { readonly id: string }[]): number {
  const ids = new Set(right.map(({ id }) => id));
  return right.length === 0 ? 1 : found.filter((id) => ids.has(id)).length / Math.min(TOP, right.length);
}

/** How many of the ten suggestions for words rank no lower than the tenth of all phrases that hold them, all ranked. */
export function agreementOfWords(index: PhraseIndex): number {
  const all = [...index.all()].map((entry) => ({ entry, tokens: indexTokens(entry.phrase.text) }));
  return mean(
    WANTED.words.map((wanted) => {
      const query: SuggestQuery = { before: '', sectionId: SECTION, words: wanted.typed };
      const holding = all.filter(({ tokens }) => wanted.tokens.every((token) => tokens.includes(token)));
      const shortest = Math.min(...holding.map(({ tokens }) => tokens.length));
      const candidates = holding.map(({ entry, tokens }) => ({ entry, words: asHit(entry, wanted, lengthFactor(tokens.length) / lengthFactor(shortest)) }));
      return noWorse(nigao.suggest(index, query), withoutRepeats(rank(candidates, contextOf(index, query))));
    }),
  );
}

/** How many of the ten suggestions at a place are those chosen after ranking every phrase that fits it. */
export function agreementAtPlaces(index: PhraseIndex): number {
  return mean(
    PLACES.map((query) => {
      const { sectionId, documentType, field } = query;
      const candidates = index.select({ sectionId, documentType, field }).map((entry) => ({ entry }));
      const ranked = withoutRepeats(rank(candidates, contextOf(index, query)));
      const chosen = new Set(chooseDiverse(ranked, TOP).map(({ entry }) => entry.phrase.id));
      return nigao.suggest(index, query).filter((id) => chosen.has(id)).length / chosen.size;
    }),
  );
}

/** The plain way to say what a hit is worth: by the length of the text alone, as every one holds all the words. */
function lengthFactor(tokens: number): number {
  return 1 / (0.5 + tokens / 80);
}

function asHit(entry: IndexedPhrase, { typed }: Wanted, score: number): RankCandidate['words'] {
  return { number: 0, score, terms: [], whole: searchedWords(typed).every((word) => entry.key.includes(word)) };
}

function contextOf(index: PhraseIndex, query: SuggestQuery): RankContext {
  return {
    place: describePlace(query, index.vocabulary),
    employers: employerKindsIn(query.before),
    now: TODAY.getTime(),
    tokenWeights: index.vocabulary.weights(),
    fillKey: createSlotFiller(EMPTY_PROFILE, TODAY),
  };
}

function noWorse(found: readonly string[], ranked: readonly Ranked[]): number {
  const scores = new Map(ranked.map(({ entry, score }) => [entry.phrase.id, score]));
  const tenth = ranked[Math.min(TOP, ranked.length) - 1]?.score ?? 0;
  return found.filter((id) => (scores.get(id) ?? Number.NEGATIVE_INFINITY) >= tenth - EPSILON).length / Math.min(TOP, ranked.length);
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}
