import type { Profile } from '../settings/profile.ts';
import { describePlace } from './caret-place.ts';
import { chooseDiverse, withoutRepeats } from './diversity.ts';
import type { EmployerKind } from './employer-kinds.ts';
import { employerKindOf, employerKindsIn } from './employer-kinds.ts';
import { matchSpans, searchedWords } from './match-spans.ts';
import type { FieldId, PhraseSuggestion, SuggestQuery } from './phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { fitsField } from './phrase-index.ts';
import type { RankCandidate, RankContext } from './ranking.ts';
import { rank } from './ranking.ts';
import type { SlotFiller } from './slots.ts';
import { createSlotFiller } from './slots.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Longest search, in UTF-16 units; what comes after is not looked at. */
const MAX_WORDS = 100;
/** Text either side of the caret that tells what kind of employer writes. */
const NEAR = 500;

/**
 * The phrases for a place, best first, slots filled. Without words: those of the section, type and
 * field, no two alike. With words: all that hold them, those of the place first.
 */
export function suggestPhrases(index: PhraseIndex, query: SuggestQuery, profile: Profile, today: Date): readonly PhraseSuggestion[] {
  const fill = createSlotFiller(profile, today);
  const searched = (query.words ?? '').slice(0, MAX_WORDS);
  const words = searchedWords(searched);
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT));
  const context: RankContext = {
    place: describePlace(query, index.vocabulary),
    employers: employersHere(query, profile),
    now: today.getTime(),
    tokenWeights: index.vocabulary.weights(),
  };
  const candidates = searched.trim() === '' ? candidatesFor(index, query, fill) : candidatesHolding(index, words, query.field, fill);
  const ranked = withoutRepeats(rank(candidates, context));
  const chosen = searched.trim() === '' ? chooseDiverse(ranked, limit) : ranked.slice(0, limit);
  return chosen.map((candidate) => suggestion(candidate, words));
}

/** Phrases of the place; where a type has none of its own for a section, those of other types. */
function candidatesFor(index: PhraseIndex, query: SuggestQuery, fill: SlotFiller): readonly RankCandidate[] {
  const { sectionId, documentType, field } = query;
  const own = index.select({ sectionId, documentType, field });
  const entries = own.length > 0 || documentType === undefined ? own : index.select({ sectionId, field });
  return entries.map((entry) => ({ entry, filled: fill(entry.phrase.text) }));
}

/** Phrases that hold the words, wherever they belong: who searches knows what for. */
function candidatesHolding(index: PhraseIndex, words: readonly string[], field: FieldId | undefined, fill: SlotFiller): readonly RankCandidate[] {
  return index.search(words.join(' ')).flatMap((hit) => {
    const entry = index.get(hit.id);
    if (entry === undefined || !fitsField(entry.phrase, field)) return [];
    const filled = fill(entry.phrase.text);
    return [{ entry, filled, words: { ...hit, whole: words.every((word) => entry.key.includes(word)) } }];
  });
}

/** What the unit's name says; where it says nothing, what the draft does. */
function employersHere(query: SuggestQuery, profile: Profile): ReadonlySet<EmployerKind> {
  const named = employerKindsIn(`${profile.unitName} ${profile.unitShortName}`);
  const kinds = named.size > 0 ? named : employerKindsIn(`${query.before.slice(-NEAR)} ${(query.after ?? '').slice(0, NEAR)}`);
  const asked = employerKindOf(query.field);
  return asked === undefined ? kinds : new Set([...kinds, asked]);
}

function suggestion({ entry, filled, words: hit }: RankCandidate, words: readonly string[]): PhraseSuggestion {
  const { phrase, origin, starred } = entry;
  return {
    id: phrase.id,
    text: filled.text,
    openSlots: filled.openSlots,
    matches: hit === undefined ? [] : matchSpans(filled.text, words, hit.terms),
    sections: phrase.sections,
    fields: phrase.fields,
    origin,
    starred,
  };
}
