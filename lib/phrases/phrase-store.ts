import type { PersonalPhrase } from './phrase.ts';
import type { ArchivedLibrary, DocumentSource, StoredPhrases } from './phrase-archive.ts';

/** A document as it was stored, with its phrases that were new. */
export interface AddedDocument {
  readonly source: DocumentSource;
  readonly phrases: readonly PersonalPhrase[];
}

/** Phrases by id, or those of one imported document. */
export type AskedPhrases = { readonly ids: readonly string[] } | { readonly sourceId: string };

/** What to write, and what to take away. */
export interface Rewriting {
  readonly put?: readonly PersonalPhrase[];
  readonly remove?: readonly string[];
  readonly putSources?: readonly DocumentSource[];
  readonly removeSources?: readonly string[];
}

/** The phrases written, and those there were before of all that were written or taken away. */
export interface Rewritten {
  readonly before: readonly PersonalPhrase[];
  readonly after: readonly PersonalPhrase[];
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
  /**
   * Stores a document with those of its phrases whose text is new; `null` when it is there already.
   * `queued`: its number in the {@link ImportQueue}, where it counts as dealt with in the same moment.
   */
  addDocument(source: DocumentSource, phrases: readonly PersonalPhrase[], queued?: number): Promise<AddedDocument | null>;
  /** At most `limit` phrases in the order of their ids, after that id: a large library piece by piece. */
  page(after: string | null, limit: number): Promise<readonly PersonalPhrase[]>;
  /** How many phrases there are, and the newest of them, newest first; of one moment those of higher ids first. */
  newest(limit: number): Promise<{ readonly total: number; readonly phrases: readonly PersonalPhrase[] }>;
  sources(): Promise<readonly DocumentSource[]>;
  /**
   * Changes many phrases in one go: hands over those asked for and the documents, and does what is
   * answered. A phrase whose text another one has is left out.
   */
  rewrite(asked: AskedPhrases, plan: (phrases: readonly PersonalPhrase[], sources: readonly DocumentSource[]) => Rewriting): Promise<Rewritten>;
  contents(): Promise<ArchivedLibrary>;
  /** Puts contents in the place of everything, or adds what is not there yet; says how many phrases came in. */
  restoreContents(contents: ArchivedLibrary, mode: 'replace' | 'merge'): Promise<number>;
  /** Counts one use of a personal phrase, or else of the starter phrase of that id. */
  recordUse(id: string, at: number): Promise<void>;
  /** Calls back with the ids another context changed, `null` for more than can be told; returns the way to stop. */
  subscribe(listener: (ids: readonly string[] | null) => void): () => void;
  close(): void;
}
