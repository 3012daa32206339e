import type { PersonalPhrase } from './phrase.ts';
import type { ArchivedLibrary, DocumentSource, StoredPhrases } from './phrase-archive.ts';

/** A document as it was stored, with its phrases that were new. */
export interface AddedDocument {
  readonly source: DocumentSource;
  readonly phrases: readonly PersonalPhrase[];
}

/**
 * Where the personal library lies. Each write is one transaction: done whole or not at all, also
 * when two contexts write at once. Failures are {@link AssistantError}: `storage-full`,
 * `storage-unavailable`, `invalid-input`.
 */
export interface PhraseStore {
  load(): Promise<StoredPhrases>;
  /** The stored phrases of these ids; unknown ids are left out. */
  get(ids: readonly string[]): Promise<StoredPhrases>;
  /** Stores a phrase; one with the same {@link textKey} is returned as it is instead. */
  add(phrase: PersonalPhrase): Promise<PersonalPhrase>;
  /** Changes a phrase; refuses an unknown id and a text another phrase has. */
  change(id: string, change: (phrase: PersonalPhrase) => PersonalPhrase): Promise<PersonalPhrase>;
  remove(id: string): Promise<PersonalPhrase | null>;
  hasSource(hash: string): Promise<boolean>;
  /** Stores a document with those of its phrases whose text is new; `null` when it is there already. */
  addDocument(source: DocumentSource, phrases: readonly PersonalPhrase[]): Promise<AddedDocument | null>;
  contents(): Promise<ArchivedLibrary>;
  /** Puts contents in the place of everything, or adds what is not there yet. */
  restoreContents(contents: ArchivedLibrary, mode: 'replace' | 'merge'): Promise<void>;
  /** Counts one use of a personal phrase, or else of the starter phrase of that id. */
  recordUse(id: string, at: number): Promise<void>;
  /** Calls back with the ids another context changed; returns the way to stop. */
  subscribe(listener: (ids: readonly string[]) => void): () => void;
  close(): void;
}
