import { guarded } from '../dexie-phrase-store.ts';
import type { PhraseDatabase } from '../phrase-database.ts';
import type { ImportQueue } from './import-queue.ts';

/** The queue over IndexedDB. */
export function createDexieImportQueue(database: PhraseDatabase): ImportQueue {
  const { importFiles, importBytes } = database;
  const write = <T>(work: () => Promise<T>): Promise<T> => guarded(database, () => database.transaction('rw', importFiles, importBytes, work));
  return {
    files: () => guarded(database, () => importFiles.orderBy('number').toArray()),
    add: (file, bytes) =>
      write(async () => {
        const number = ((await importFiles.orderBy('number').last())?.number ?? 0) + 1;
        await importFiles.add({ ...file, number });
        if (bytes !== null) await importBytes.add({ number, bytes });
        return number;
      }),
    bytes: (number) => guarded(database, async () => (await importBytes.get(number))?.bytes ?? null),
    settle: (numbers, outcome) =>
      write(async () => {
        for (const number of numbers) await importFiles.update(number, { outcome });
        await importBytes.bulkDelete([...numbers]);
      }),
    clear: () =>
      write(async () => {
        const settled = (await importFiles.toArray()).filter((file) => file.outcome !== null).map(({ number }) => number);
        await importFiles.bulkDelete(settled);
      }),
  };
}
