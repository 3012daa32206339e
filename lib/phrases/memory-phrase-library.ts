import { createMemoryPhraseStore } from './memory-phrase-store.ts';
import type { OpenPhraseLibrary, PhraseLibraryOptions } from './stored-phrase-library.ts';
import { StoredPhraseLibrary } from './stored-phrase-library.ts';

/** A phrase library that forgets its personal phrases with the process: for Node and for trying out. */
export function createMemoryPhraseLibrary(options: PhraseLibraryOptions): OpenPhraseLibrary {
  return new StoredPhraseLibrary(createMemoryPhraseStore(), options);
}
