import { AssistantError } from '../../assistant/assistant.ts';
import type { Profile } from '../../settings/profile.ts';
import { DocumentImporter } from '../import/import-documents.ts';
import { ImportRefusal } from '../import/import-messages.ts';
import type { ReadDraft } from '../import/passages.ts';
import { bytesOf } from '../import/read-document.ts';
import type { ImportOutcome, ImportState, QueuedFile } from '../library-desk.ts';
import type { PhraseArchive } from '../phrase-archive.ts';
import type { ImportQueue } from './import-queue.ts';

/** What an import runs on. */
export interface ImportRunnerParts {
  readonly queue: ImportQueue;
  readonly archive: PhraseArchive;
  readonly changed: (state: ImportState) => void;
  /** Lets one import of several pages work at a time; default: as if there were no other page. */
  readonly exclusive?: (work: () => Promise<void>) => Promise<void>;
  readonly now?: () => number;
}

/** How the documents are read, as the settings are now. */
export interface ImportReading {
  readonly profile: Profile;
  readonly read: ReadDraft;
}

/**
 * Works off the import queue, one document after another; each is committed whole, in one transaction
 * with the note that it is dealt with. Cut off anywhere, it goes on with the document it was at.
 */
export class ImportRunner {
  readonly #parts: ImportRunnerParts;
  #files: QueuedFile[] | null = null;
  #running = false;
  #taking = 0;
  #cancelled = false;

  constructor(parts: ImportRunnerParts) {
    this.#parts = parts;
  }

  async state(): Promise<ImportState> {
    this.#files ??= [...(await this.#parts.queue.files())];
    return this.#current();
  }

  /** Takes files in, then works the queue off. Returns when all is done or cancelled. */
  async take(files: readonly File[], reading: ImportReading): Promise<void> {
    this.#taking++;
    try {
      const before = await this.state();
      if (before.files.every(({ outcome }) => outcome !== null)) await this.dismiss();
      this.#cancelled = false;
      for (const file of files) {
        if (this.#cancelled) break;
        await this.#queue(file);
      }
    } finally {
      this.#taking--;
      this.#tell();
    }
    await this.#run(reading);
  }

  /** Works off what waits. */
  async resume(reading: ImportReading): Promise<void> {
    this.#cancelled = false;
    await this.#run(reading);
  }

  async #run(reading: ImportReading): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    const exclusive = this.#parts.exclusive ?? ((work) => work());
    try {
      await exclusive(() => this.#workOff(reading));
    } finally {
      this.#running = false;
      await this.#reload();
    }
    // Documents that were given in while the last one was being dealt with.
    if (!this.#cancelled && (await this.state()).files.some(({ outcome }) => outcome === null)) await this.#run(reading);
  }

  /** Lets go of what waits; what is committed stays. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    if (!this.#running) await this.#dropWaiting();
  }

  /** Forgets what came of the documents that are dealt with. */
  async dismiss(): Promise<void> {
    await this.#parts.queue.clear();
    await this.#reload();
  }

  async #workOff({ profile, read }: ImportReading): Promise<void> {
    const { archive, queue, now } = this.#parts;
    // Another page may have been at it meanwhile.
    await this.#reload();
    const importer = await DocumentImporter.open({ archive, profile, read, ...(now && { now }) });
    for (;;) {
      if (this.#cancelled) return this.#dropWaiting();
      const next = (await this.state()).files.find(({ outcome }) => outcome === null);
      if (next === undefined) return;
      const bytes = await queue.bytes(next.number);
      const file = { name: next.name, size: next.size, arrayBuffer: async () => (bytes ?? new Uint8Array()).buffer };
      await this.#settle(next.number, bytes === null ? { kind: 'refused', code: 'damaged' } : await importer.take(file, next.number));
    }
  }

  async #queue(file: File): Promise<void> {
    const entry = { name: file.name.slice(0, 300), size: file.size, outcome: null };
    try {
      await this.#add(entry, await bytesOf(file));
    } catch (failure) {
      const code = failure instanceof ImportRefusal ? failure.code : failure instanceof AssistantError && failure.code === 'storage-full' ? 'storage-full' : null;
      if (code === null) throw failure;
      await this.#add({ ...entry, outcome: { kind: 'refused', code } }, null);
    }
  }

  async #add(entry: Omit<QueuedFile, 'number'>, bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
    const number = await this.#parts.queue.add(entry, bytes);
    this.#files?.push({ ...entry, number });
    this.#tell();
  }

  async #settle(number: number, outcome: ImportOutcome): Promise<void> {
    // One that was taken was noted in the very transaction that stored it.
    if (outcome.kind !== 'taken') await this.#parts.queue.settle([number], outcome);
    this.#files = this.#files?.map((file) => (file.number === number ? { ...file, outcome } : file)) ?? null;
    this.#tell();
  }

  async #dropWaiting(): Promise<void> {
    const waiting = (await this.state()).files.filter(({ outcome }) => outcome === null);
    if (waiting.length === 0) return;
    await this.#parts.queue.settle(waiting.map(({ number }) => number), { kind: 'cancelled' });
    await this.#reload();
  }

  async #reload(): Promise<void> {
    this.#files = [...(await this.#parts.queue.files())];
    this.#tell();
  }

  #current(): ImportState {
    return { running: this.#running || this.#taking > 0, files: [...(this.#files ?? [])] };
  }

  #tell(): void {
    this.#parts.changed(this.#current());
  }
}
