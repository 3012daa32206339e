import type { ImportQueue } from '../../../../lib/phrases/desk/import-queue.ts';
import type { QueuedFile } from '../../../../lib/phrases/library-desk.ts';
import { createMemoryPhraseStore } from '../../../../lib/phrases/memory-phrase-store.ts';
import type { PhraseStore } from '../../../../lib/phrases/phrase-store.ts';

/** What a desk stands on, in memory: as over IndexedDB, a document is stored and dealt with in one. */
export function createMemoryDeskParts(): { readonly store: PhraseStore; readonly queue: ImportQueue } {
  const store = createMemoryPhraseStore();
  const queue = createMemoryImportQueue();
  const addDocument: PhraseStore['addDocument'] = async (source, phrases, queued) => {
    const added = await store.addDocument(source, phrases);
    if (added && queued !== undefined) await queue.settle([queued], { kind: 'taken', taken: added.source.taken, duplicates: added.source.duplicates });
    return added;
  };
  return { store: { ...store, addDocument }, queue };
}

function createMemoryImportQueue(): ImportQueue {
  const files = new Map<number, QueuedFile>();
  const kept = new Map<number, Uint8Array<ArrayBuffer>>();
  let last = 0;
  return {
    files: async () => [...files.values()],
    add: async (file, bytes) => {
      const number = ++last;
      files.set(number, { ...file, number });
      if (bytes !== null) kept.set(number, bytes);
      return number;
    },
    bytes: async (number) => kept.get(number) ?? null,
    settle: async (numbers, outcome) => {
      for (const number of numbers) {
        const file = files.get(number);
        if (file !== undefined) files.set(number, { ...file, outcome });
        kept.delete(number);
      }
    },
    clear: async () => {
      for (const { number, outcome } of [...files.values()]) if (outcome !== null) files.delete(number);
    },
  };
}
