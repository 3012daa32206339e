import { createDexieImportQueue } from '../phrases/desk/dexie-import-queue.ts';
import { LocalLibraryDesk } from '../phrases/desk/local-library-desk.ts';
import { createDexiePhraseStore } from '../phrases/dexie-phrase-store.ts';
import type { LibraryDesk } from '../phrases/library-desk.ts';
import { createMemoryPhraseLibrary } from '../phrases/memory-phrase-library.ts';
import { PhraseDatabase } from '../phrases/phrase-database.ts';
import { documentReading } from './document-reading.ts';
import { createLocalAssistant } from './local-assistant.ts';

/** Held by the page whose import is at work. */
const LOCK = 'nigao-import';

/** The desk over this origin's personal library, in this very process. */
export function openLibraryDesk(): LibraryDesk {
  const database = new PhraseDatabase();
  return new LocalLibraryDesk({
    store: createDexiePhraseStore(database),
    queue: createDexieImportQueue(database),
    reading: (settings) => {
      const assistant = createLocalAssistant({ settings: () => settings, phrases: createMemoryPhraseLibrary({ packs: [] }) });
      return { profile: settings.profile, read: documentReading(assistant) };
    },
    exclusive: (work) => navigator.locks.request(LOCK, work),
  });
}
