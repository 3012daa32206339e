import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDexieImportQueue } from '../../../../lib/phrases/desk/dexie-import-queue.ts';
import { LocalLibraryDesk } from '../../../../lib/phrases/desk/local-library-desk.ts';
import { createDexiePhraseStore } from '../../../../lib/phrases/dexie-phrase-store.ts';
import type { ReadDraft } from '../../../../lib/phrases/import/passages.ts';
import { PhraseDatabase } from '../../../../lib/phrases/phrase-database.ts';
import type { PhraseStore } from '../../../../lib/phrases/phrase-store.ts';
import { createMemoryDeskParts } from './memory-desk.ts';

export const START = Date.UTC(2026, 10, 21);

/** Every sentence is of one type and section; nothing is wrong with any. */
export const readAll: ReadDraft = async () => ({ documentType: 'annual-plan', findings: [], sectionAt: () => 'tasks' });

export interface OpenedDesk {
  readonly desk: LocalLibraryDesk;
  readonly store: PhraseStore;
}

/** A desk whose clock goes one second with every look at it, over IndexedDB of a factory or over memory. */
export function openDesk(factory?: IDBFactory, read: ReadDraft = readAll): OpenedDesk {
  let at = START;
  const now = () => (at += 1_000);
  const database = factory && new PhraseDatabase('desk', { indexedDB: factory, IDBKeyRange });
  const { store, queue } = database ? { store: createDexiePhraseStore(database), queue: createDexieImportQueue(database) } : createMemoryDeskParts();
  return { store, desk: new LocalLibraryDesk({ store, queue, now, reading: ({ profile }) => ({ profile, read }) }) };
}

/** Both kinds, for suites over every desk. */
export const KINDS: readonly (readonly [string, () => OpenedDesk])[] = [
  ['memory', () => openDesk()],
  ['IndexedDB', () => openDesk(new IDBFactory())],
];

export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/plain' });
}
