import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { phraseLibraryContract } from './phrase-library.contract.ts';

phraseLibraryContract('the memory library', createMemoryPhraseLibrary);
