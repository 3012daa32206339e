import { AssistantError } from '../../assistant/assistant.ts';
import { backupOf } from '../backup.ts';
import { libraryError } from '../library-error.ts';
import type { BulkChange, DeskChange, DeskResult, ExportKind, ImportSettings, LibraryDesk, LibraryOverview, LibraryQuery, LibraryRows, MinedPhrase, PackageReading } from '../library-desk.ts';
import { MAX_GROUPS } from '../library-desk.ts';
import { minePhrases } from '../mining.ts';
import { duplicateGroups } from '../near-duplicates.ts';
import { checkedPatch, personalPhrase } from '../new-phrase.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { ArchivedLibrary, PhraseArchive } from '../phrase-archive.ts';
import { writePhraseCsv } from '../phrase-csv.ts';
import type { NewPhrase } from '../phrase-library.ts';
import type { AskedPhrases, PhraseStore, Rewriting } from '../phrase-store.ts';
import type { ImportQueue } from './import-queue.ts';
import { ImportRunner, type ImportReading } from './import-runner.ts';
import { changedPhrase, forgetting, mergedPhrase } from './merge-phrases.ts';
import { LiveTable } from './live-table.ts';
import { keptTexts, minedTexts } from './mined-texts.ts';
import { readPackage } from './read-package.ts';
import { UndoShelf } from './undo-shelf.ts';

const TOO_LATE = '这一步太久以前了，不能再撤销';

/** What a desk works on. */
export interface LibraryDeskParts {
  readonly store: PhraseStore;
  readonly queue: ImportQueue;
  /** Who reads the documents of an import, under these settings. */
  readonly reading: (settings: ImportSettings) => ImportReading;
  readonly exclusive?: (work: () => Promise<void>) => Promise<void>;
  readonly now?: () => number;
}

/**
 * The desk over a store, in this very process. The table of all phrases is read piece by piece when it
 * is first asked for, and follows every change, here and elsewhere.
 */
export class LocalLibraryDesk implements LibraryDesk {
  readonly #parts: LibraryDeskParts;
  readonly #now: () => number;
  readonly #undo = new UndoShelf();
  readonly #table: LiveTable;
  readonly #runner: ImportRunner;
  readonly #listeners = new Set<(change: DeskChange) => void>();
  #held: ArchivedLibrary | null = null;

  constructor(parts: LibraryDeskParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#table = new LiveTable(parts.store);
    parts.store.subscribe((ids) => void this.#follow(ids));
    this.#runner = new ImportRunner({
      queue: parts.queue,
      archive: this.#archive(),
      changed: (state) => this.#tell({ kind: 'import', state }),
      ...(parts.exclusive && { exclusive: parts.exclusive }),
      now: this.#now,
    });
  }

  async overview(): Promise<LibraryOverview> {
    const table = await this.#table.read();
    const { sources: left, ...facets } = table.facets();
    const sources = [...(await this.#parts.store.sources())].sort((a, b) => b.importedAt - a.importedAt || (a.name < b.name ? -1 : 1));
    return { total: table.size, bytes: table.bytes, ...facets, documents: sources.map((source) => ({ ...source, left: left.get(source.id) ?? 0 })) };
  }

  rows(query: LibraryQuery, from: number, to: number): Promise<LibraryRows> {
    return this.#table.rows(query, from, to);
  }

  async ids(query: LibraryQuery, from: number, to: number): Promise<readonly string[]> {
    return (await this.#table.read()).ids(query, from, to);
  }

  add(phrases: readonly NewPhrase[]): Promise<DeskResult> {
    return answered(() => {
      const now = this.#now();
      // The first one given stays the first one in the list.
      const made = phrases.map((phrase, at) => personalPhrase(phrase, now + phrases.length - 1 - at));
      return this.#rewrite({ ids: [] }, () => ({ put: made }), ({ after }) => after.length);
    });
  }

  update(id: string, patch: Partial<NewPhrase>): Promise<DeskResult> {
    return answered(async () => {
      const checked = checkedPatch(patch);
      const phrase = await this.#parts.store.change(id, (before) => ({ ...before, ...checked, updatedAt: this.#now() }));
      await this.#table.apply([], [phrase]);
      this.#tell({ kind: 'phrases' });
      return { ok: true, count: 1, undo: 0 };
    });
  }

  change(ids: readonly string[], change: BulkChange): Promise<DeskResult> {
    return answered(() => {
      // Names are checked before anything is read.
      checkedPatch({ ...(change.folder !== undefined && { folder: change.folder }), ...(change.addTags !== undefined && { tags: change.addTags }), ...(change.addSections !== undefined && { sections: change.addSections }) });
      const now = this.#now();
      return this.#rewrite({ ids }, (phrases) => ({ put: phrases.map((phrase) => changedPhrase(phrase, change, now)) }));
    });
  }

  remove(ids: readonly string[]): Promise<DeskResult> {
    return answered(() => this.#rewrite({ ids }, () => ({ remove: ids })));
  }

  merge(keep: string, others: readonly string[]): Promise<DeskResult> {
    return answered(() =>
      this.#rewrite({ ids: [keep, ...others] }, (phrases) => {
        const kept = phrases.find(({ id }) => id === keep);
        const rest = phrases.filter(({ id }) => id !== keep);
        return kept === undefined || rest.length === 0 ? {} : { put: [mergedPhrase(kept, rest, this.#now())], remove: rest.map(({ id }) => id) };
      }, ({ before, after }) => before.length - after.length),
    );
  }

  forgetDocument(sourceId: string): Promise<DeskResult> {
    return answered(async () => {
      const source = (await this.#parts.store.sources()).filter(({ id }) => id === sourceId);
      return this.#rewrite({ sourceId }, (phrases, sources) => forgetting(sourceId, phrases, sources), ({ before, after }) => before.length - after.length, source);
    });
  }

  undo(ticket: number): Promise<DeskResult> {
    return answered(async () => {
      const back = this.#undo.take(ticket);
      if (back === null) return { ok: false, reason: TOO_LATE };
      return this.#rewrite({ ids: [] }, () => back);
    });
  }

  async duplicates(): Promise<readonly (readonly PersonalPhrase[])[]> {
    return duplicateGroups((await this.#table.read()).all()).slice(0, MAX_GROUPS);
  }

  async mine(): Promise<readonly MinedPhrase[]> {
    const phrases = (await this.#table.read()).all();
    return minePhrases(minedTexts(phrases, await this.#parts.store.sources()), { known: keptTexts(phrases) });
  }

  async exportFile(kind: ExportKind, ids?: readonly string[]): Promise<Blob> {
    const contents = await this.#parts.store.contents();
    const wanted = ids === undefined ? null : new Set(ids);
    const phrases = wanted === null ? contents.phrases : contents.phrases.filter(({ id }) => wanted.has(id));
    if (kind === 'csv') return new Blob([writePhraseCsv([...phrases].sort((a, b) => b.createdAt - a.createdAt))], { type: 'text/csv;charset=utf-8' });
    const exported = kind === 'backup' ? contents : { phrases: phrases.map(({ sourceId: _source, ...phrase }) => phrase), starterUses: [], sources: [] };
    return new Blob([backupOf(exported, this.#now())], { type: 'application/json;charset=utf-8' });
  }

  async readPackage(file: File): Promise<PackageReading> {
    const { reading, contents } = await readPackage(file, this.#now());
    this.#held = contents;
    return reading;
  }

  takePackage(mode: 'replace' | 'merge'): Promise<DeskResult> {
    return answered(async () => {
      if (this.#held === null) return { ok: false, reason: '请先选一个文件' };
      const count = await this.#parts.store.restoreContents(this.#held, mode);
      this.#held = null;
      await this.#follow(null);
      return { ok: true, count, undo: 0 };
    });
  }

  importState(): ReturnType<LibraryDesk['importState']> {
    return this.#runner.state();
  }

  importFiles(files: readonly File[], settings: ImportSettings): Promise<void> {
    return this.#runner.take(files, this.#parts.reading(settings));
  }

  continueImport(settings: ImportSettings): Promise<void> {
    return this.#runner.resume(this.#parts.reading(settings));
  }

  cancelImport(): Promise<void> {
    return this.#runner.cancel();
  }

  dismissImport(): Promise<void> {
    return this.#runner.dismiss();
  }

  subscribe(listener: (change: DeskChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes phrases in one transaction, with a way back. `count`: by default the phrases that were touched. */
  async #rewrite(
    asked: AskedPhrases,
    plan: Parameters<PhraseStore['rewrite']>[1],
    counted: (done: Awaited<ReturnType<PhraseStore['rewrite']>>) => number = ({ before, after }) => Math.max(before.length, after.length),
    sources: ArchivedLibrary['sources'] = [],
  ): Promise<DeskResult> {
    let planned: Rewriting = {};
    const done = await this.#parts.store.rewrite(asked, (phrases, known) => (planned = plan(phrases, known)));
    await this.#table.apply(planned.remove ?? [], done.after);
    this.#tell({ kind: 'phrases' });
    return { ok: true, count: counted(done), undo: this.#undo.keep({ ...done, sources }) };
  }

  /** What an import needs of the library; what it adds is seen at once. */
  #archive(): PhraseArchive {
    const { store } = this.#parts;
    return {
      list: async () => (await this.#table.read()).all(),
      hasSource: (hash) => store.hasSource(hash),
      addDocument: async (source, phrases, queued) => {
        const added = await store.addDocument(source, phrases, queued);
        await this.#table.apply([], added?.phrases ?? []);
        this.#tell({ kind: 'phrases' });
        return added?.source ?? null;
      },
      sources: () => store.sources(),
      contents: () => store.contents(),
      restoreContents: (contents, mode) => store.restoreContents(contents, mode),
    };
  }

  /** Takes over what changed elsewhere. */
  async #follow(ids: readonly string[] | null): Promise<void> {
    try {
      await this.#table.follow(ids);
    } catch {
      // What could not be read is read with everything else when it is next asked for, or its failure told then.
      this.#table.forget();
    }
    this.#tell({ kind: 'phrases' });
  }

  #tell(change: DeskChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** A refusal's reason as an answer; anything else goes on to the caller. */
async function answered(work: () => Promise<DeskResult>): Promise<DeskResult> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof AssistantError && failure.code === 'invalid-input') return { ok: false, reason: failure.message };
    throw libraryError(failure);
  }
}
