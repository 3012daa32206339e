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
