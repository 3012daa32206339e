import type { ImportOutcome, QueuedFile } from '../library-desk.ts';

/**
 * The documents given in for import. Kept with their bytes until they are dealt with, so that neither
 * a closed tab nor a stopped worker loses one. Throws {@link AssistantError} `storage-full`, `storage-unavailable`.
 */
export interface ImportQueue {
  /** All of them, in the order they came. */
  files(): Promise<readonly QueuedFile[]>;
  /** Takes a document in; `null` for bytes when it is refused already. Returns its number. */
  add(file: Omit<QueuedFile, 'number'>, bytes: Uint8Array<ArrayBuffer> | null): Promise<number>;
  bytes(number: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Notes what came of a document and lets go of its bytes. */
  settle(numbers: readonly number[], outcome: ImportOutcome): Promise<void>;
  /** Forgets all that is settled. */
  clear(): Promise<void>;
}

/** A queue that lives as long as its context. */
export function createMemoryImportQueue(): ImportQueue {
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
