import type { PersonalPhrase } from './phrase.ts';
import type { PhraseUse } from './phrase-index.ts';

/** How a starter phrase has been used. */
export interface StarterUse extends PhraseUse {
  readonly id: string;
}

/** Personal phrases, and how those of the packs have been used. */
export interface StoredPhrases {
  readonly phrases: readonly PersonalPhrase[];
  readonly starterUses: readonly StarterUse[];
}

/** A document that was imported. Times are milliseconds since 1970, sizes bytes. */
export interface DocumentSource {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal: the same file is not imported twice. */
  readonly hash: string;
  readonly size: number;
  readonly importedAt: number;
  /** Phrases taken from it, and sentences that were there already. */
  readonly taken: number;
  readonly duplicates: number;
  /** Ids of phrases from elsewhere that stand in it, too; absent: none. */
  readonly repeats?: readonly string[];
}

/** All that a library keeps, for a backup. */
export interface ArchivedLibrary extends StoredPhrases {
  readonly sources: readonly DocumentSource[];
}

/**
 * The library as a whole, beside single phrases. Each write is done whole or not at all.
 * Throws {@link AssistantError} `storage-full`, `storage-unavailable`, `invalid-input`.
 */
export interface PhraseArchive {
  /** The personal phrases, newest first. */
  list(): Promise<readonly PersonalPhrase[]>;
  hasSource(hash: string): Promise<boolean>;
  /** Stores a document and its phrases; texts that are there already are counted as duplicates. `null`: it was there. */
  addDocument(source: DocumentSource, phrases: readonly PersonalPhrase[], queued?: number): Promise<DocumentSource | null>;
  sources(): Promise<readonly DocumentSource[]>;
  /** Everything, as it is stored. */
  contents(): Promise<ArchivedLibrary>;
  /** Puts these contents in the place of everything (`replace`), or adds what is not there yet (`merge`); says how many phrases came in. */
  restoreContents(contents: ArchivedLibrary, mode: 'replace' | 'merge'): Promise<number>;
}
