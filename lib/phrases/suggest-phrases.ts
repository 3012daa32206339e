import type { Profile } from '../settings/profile.ts';
import type { CaretPlace } from './caret-place.ts';
import { describePlace } from './caret-place.ts';
import { chooseDiverse, withoutRepeats } from './diversity.ts';
import type { EmployerKind } from './employer-kinds.ts';
import { employerKindOf, employerKindsIn } from './employer-kinds.ts';
import { matchSpans, searchedWords } from './match-spans.ts';
import { openSlotsOf, type PhraseSuggestion, type SuggestQuery } from './phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { RankCandidate, RankContext } from './ranking.ts';
import { rank } from './ranking.ts';
import type { SlotFiller } from './slots.ts';
import { createSlotFiller } from './slots.ts';
import { textKey } from './text-normalization.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Longest search, in UTF-16 units; what comes after is not looked at. */
const MAX_WORDS = 100;
/** Hits ranked of each tier: those in the section, those elsewhere. */
const MAX_HITS = 150;
/** Phrases ranked for a place; of more, those likely to rank high. */
const MAX_CANDIDATES = 600;
/** Text either side of the caret that tells what kind of employer writes. */
const NEAR = 500;

/**
 * The phrases for a place, best first, slots filled. Without words: those of the section, type and
 * field, no two alike. With words: all that hold them, those of the place first.
 */
export function suggestPhrases(index: PhraseIndex, query: SuggestQuery, profile: Profile, today: Date): readonly PhraseSuggestion[] {
  const searched = (query.words ?? '').slice(0, MAX_WORDS);
  const words = searchedWords(searched);
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT));
  const fill = createSlotFiller(profile, today);
  const context: RankContext = {
    place: describePlace(query, index.vocabulary),
    employers: employersHere(query, profile),
    now: today.getTime(),
    tokenWeights: index.vocabulary.weights(),
    fillKey: createSlotFiller(normalized(profile), today),
  };
  const candidates = searched.trim() === '' ? candidatesFor(index, query, context.place) : candidatesHolding(index, words, query);
  const ranked = withoutRepeats(rank(candidates, context));
  const chosen = searched.trim() === '' ? chooseDiverse(ranked, limit) : ranked.slice(0, limit);
  return chosen.map((candidate) => suggestion(candidate, words, fill));
}

/** The particulars as they stand in a {@link textKey}. */
function normalized(profile: Profile): Profile {
  return Object.fromEntries(Object.entries(profile).map(([name, value]) => [name, textKey(value)])) as unknown as Profile;
}

/** Phrases of the place; where a type has none of its own for a section, those of other types. */
function candidatesFor(index: PhraseIndex, query: SuggestQuery, place: CaretPlace): readonly RankCandidate[] {
  const { sectionId, documentType, field } = query;
  const own = index.matching({ sectionId, documentType, field });
  const numbers = documentType !== undefined && own.size === 0 ? index.matching({ sectionId, field }) : own;
  return index.shortlist(numbers, place.hints, MAX_CANDIDATES).map((entry) => ({ entry }));
}

/**
 * Phrases that hold the words, wherever they belong: who searches knows what for. Of a word that
 * stands in thousands, the best of the section and the best of the rest are enough to rank.
 */
function candidatesHolding(index: PhraseIndex, words: readonly string[], query: SuggestQuery): readonly RankCandidate[] {
  const { sectionId, field } = query;
  const within = field === undefined ? undefined : index.matching({ field });
  const preferred = sectionId === undefined ? undefined : index.matching({ sectionId });
  return index.search(words.join(' '), { within, preferred, most: MAX_HITS }).flatMap((hit) => {
    const entry = index.at(hit.number);
    return entry === undefined ? [] : [{ entry, words: { ...hit, whole: words.every((word) => entry.key.includes(word)) } }];
  });
}

/** What the unit's name says; where it says nothing, what the draft does. */
function employersHere(query: SuggestQuery, profile: Profile): ReadonlySet<EmployerKind> {
  const named = employerKindsIn(`${profile.unitName} ${profile.unitShortName}`);
  const kinds = named.size > 0 ? named : employerKindsIn(`${query.before.slice(-NEAR)} ${(query.after ?? '').slice(0, NEAR)}`);
  const asked = employerKindOf(query.field);
  return asked === undefined ? kinds : new Set([...kinds, asked]);
}

function suggestion({ entry, words: hit }: RankCandidate, words: readonly string[], fill: SlotFiller): PhraseSuggestion {
  const { phrase, origin, starred } = entry;
  const text = fill(phrase.text);
  return {
    id: phrase.id,
    text,
    openSlots: openSlotsOf(text),
    matches: hit === undefined ? [] : matchSpans(text, words, hit.terms),
    sections: phrase.sections,
    fields: phrase.fields,
    origin,
    starred,
  };
}
