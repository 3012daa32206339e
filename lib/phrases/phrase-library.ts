import type { CompletionOffer, CompletionQuery } from './completion/completer.ts';
import type { PersonalPhrase, PhraseSuggestion, SuggestQuery } from './phrase.ts';
import type { Profile } from '../settings/profile.ts';

/** What may be said of a new personal phrase; the rest is filled in. */
export interface NewPhrase {
  readonly text: string;
  readonly sections?: readonly string[];
  readonly documentTypes?: readonly string[];
  readonly fields?: PersonalPhrase['fields'];
  readonly tags?: readonly string[];
  readonly folder?: string;
}

/**
 * The phrases at hand: the starter packs and the user's own library.
 * Writes throw {@link AssistantError} `storage-full`, `storage-unavailable` or `invalid-input`, and change nothing then.
 */
export interface PhraseLibrary {
  suggest(query: SuggestQuery, profile: Profile): Promise<readonly PhraseSuggestion[]>;
  /** The personal phrases, newest first. */
  list(): Promise<readonly PersonalPhrase[]>;
  /** Adds a phrase; one with the same text is returned as it is instead of doubled. */
  add(phrase: NewPhrase): Promise<PersonalPhrase>;
  update(id: string, patch: Partial<NewPhrase> & { readonly starred?: boolean }): Promise<PersonalPhrase>;
  /** Removes a phrase and returns it, so that the removal can be undone with {@link restore}. */
  remove(id: string): Promise<PersonalPhrase | null>;
  restore(phrase: PersonalPhrase): Promise<void>;
  /** Counts one insertion, for ranking. */
  recordUse(id: string): Promise<void>;
  /** How the text before the caret may go on, the continuation worth most first; slots filled from the profile. */
  complete(query: DraftCompletionQuery, profile: Profile): Promise<readonly CompletionOffer[]>;
  /** Learns for {@link complete} ahead of time, in slices too short to be felt; `complete` need not wait for it. */
  prepareCompletion(profile: Profile): Promise<void>;
}

/** A {@link CompletionQuery} of one of several drafts. */
export interface DraftCompletionQuery extends CompletionQuery {
  /** Tells one draft from another: what has been written in each is remembered apart. */
  readonly draft: string;
}
