import type { DexieOptions } from 'dexie';
import { createDexiePhraseStore } from './dexie-phrase-store.ts';
import { PhraseDatabase } from './phrase-database.ts';
import type { OpenPhraseLibrary, PhraseLibraryOptions } from './stored-phrase-library.ts';
import { StoredPhraseLibrary } from './stored-phrase-library.ts';

export interface DexiePhraseLibraryOptions extends PhraseLibraryOptions {
  /** Default: `nigao`. */
  readonly databaseName?: string;
  /** Another IndexedDB than the context's own (`indexedDB`, `IDBKeyRange`). */
  readonly dexie?: DexieOptions;
}

/**
 * The phrase library kept in IndexedDB. Nothing is opened before the first use. Where IndexedDB
 * cannot be used, suggestions come from the packs and everything else is `storage-unavailable`.
 */
export function createDexiePhraseLibrary(options: DexiePhraseLibraryOptions): OpenPhraseLibrary {
  const database = new PhraseDatabase(options.databaseName, options.dexie);
  return new StoredPhraseLibrary(createDexiePhraseStore(database), options);
}
