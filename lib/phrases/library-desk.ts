import type { Span } from '../draft/span.ts';
import type { Settings } from '../settings/settings.ts';
import type { RefusalCode } from './import/import-messages.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { DocumentSource } from './phrase-archive.ts';
import type { NewPhrase } from './phrase-library.ts';

/** Which personal phrases to show; what is absent does not narrow. */
export interface LibraryQuery {
  /** All of these words (parted by blanks) stand in the text, a tag or the folder. */
  readonly words?: string;
  /** The folder and those below it; empty: phrases in no folder. */
  readonly folder?: string;
  readonly tag?: string;
  readonly sectionId?: string;
  readonly starred?: true;
  /** The imported document; empty: phrases that come from none. */
  readonly sourceId?: string;
}

/** A phrase as a row of the list. */
export interface LibraryRow {
  readonly phrase: PersonalPhrase;
  /** Where the words searched for stand in its text. */
  readonly matches: readonly Span[];
}

/** Some rows of a list, newest first, and how long the whole list is. */
export interface LibraryRows {
  readonly total: number;
  readonly rows: readonly LibraryRow[];
}

/** A folder, tag, section or document, and how many phrases it holds. */
export interface Facet {
  readonly id: string;
  readonly count: number;
}

/** The library in numbers. `bytes` is what its phrases take as a backup. */
export interface LibraryOverview {
  readonly total: number;
  readonly bytes: number;
  readonly starred: number;
  readonly folders: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly sections: readonly Facet[];
  /** The imported documents, newest first, with how many phrases of each are still there. */
  readonly documents: readonly (DocumentSource & { readonly left: number })[];
}

/** What is done to many phrases at once. */
export interface BulkChange {
  readonly starred?: boolean;
  /** Empty: out of any folder. */
  readonly folder?: string;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly addSections?: readonly string[];
}

/** What a change came to: `undo` is for {@link LibraryDesk.undo}; `reason` says in Chinese what is wrong. */
export type DeskResult = { readonly ok: true; readonly count: number; readonly undo: number } | { readonly ok: false; readonly reason: string };

/** What came of one document. */
export type ImportOutcome =
  | { readonly kind: 'taken'; readonly taken: number; readonly duplicates: number }
  | { readonly kind: 'known' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** A document given in for import; `outcome` is `null` while it waits. */
export interface QueuedFile {
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly outcome: ImportOutcome | null;
}

/** The import under way, the one that was cut off, or the one just done. */
export interface ImportState {
  readonly running: boolean;
  /** In the order they were given in; empty: nothing to tell. */
  readonly files: readonly QueuedFile[];
}

/** What a file to take over holds; `reason` says in Chinese why it cannot be taken. */
export type PackageReading =
  | { readonly ok: true; readonly kind: 'backup' | 'pack' | 'table'; readonly name: string; readonly phrases: number; readonly documents: number; readonly exportedAt: number | null }
  | { readonly ok: false; readonly reason: string };

/** Something that comes back again and again: a candidate for keeping. */
export interface MinedPhrase {
  /** Words that recur; in a pattern `…` stands for what changes. */
  readonly text: string;
  readonly kind: 'phrase' | 'pattern';
  /** How often it occurs. */
  readonly count: number;
  /** In which sections, and how often in each; the commonest first. */
  readonly sections: readonly { readonly id: string; readonly count: number }[];
  /** The documents, by id. */
  readonly sourceIds: readonly string[];
}

/** Files the library can be written to. */
export type ExportKind = 'backup' | 'json' | 'csv';

/** What a `settings` argument is needed for: particulars, rules and document types. */
export type ImportSettings = Settings;

/**
 * The personal library as its page works on it: asked for in pieces, changed in bulk, with a way back.
 * Every change is done whole or not at all. Throws {@link AssistantError} `storage-full`,
 * `storage-unavailable`.
 */
export interface LibraryDesk {
  overview(): Promise<LibraryOverview>;
  /** Rows `[from, to)` of the list; at most {@link MAX_ROWS} at a time. */
  rows(query: LibraryQuery, from: number, to: number): Promise<LibraryRows>;
  /** The ids of rows `[from, to)`, for selecting them. */
  ids(query: LibraryQuery, from: number, to: number): Promise<readonly string[]>;

  /** Adds phrases; those whose text is there already are left as they are. */
  add(phrases: readonly NewPhrase[]): Promise<DeskResult>;
  update(id: string, patch: Partial<NewPhrase>): Promise<DeskResult>;
  change(ids: readonly string[], change: BulkChange): Promise<DeskResult>;
  remove(ids: readonly string[]): Promise<DeskResult>;
  /** Keeps one of several phrases, with the tags, sections, star and uses of all. */
  merge(keep: string, others: readonly string[]): Promise<DeskResult>;
  /** Forgets a document with the phrases that came only from it and were neither changed nor used. */
  forgetDocument(sourceId: string): Promise<DeskResult>;
  /** Takes back one of the last changes. */
  undo(ticket: number): Promise<DeskResult>;

  /** Groups of phrases that say nearly the same, at most {@link MAX_GROUPS}. */
  duplicates(): Promise<readonly (readonly PersonalPhrase[])[]>;
  /** What recurs in the imported documents and is not kept yet, most telling first. Nothing is added. */
  mine(): Promise<readonly MinedPhrase[]>;

  /** A file of the whole library (`backup`), or of these phrases. */
  exportFile(kind: ExportKind, ids?: readonly string[]): Promise<Blob>;
  /** Reads a backup, a phrase pack or a table; it is held until it is taken over or another one is read. */
  readPackage(file: File): Promise<PackageReading>;
  /** Takes over what was read last: in the place of everything, or what is new of it. */
  takePackage(mode: 'replace' | 'merge'): Promise<DeskResult>;

  importState(): Promise<ImportState>;
  /** Takes documents in and begins; they are kept until they are dealt with, whatever happens to this page. */
  importFiles(files: readonly File[], settings: ImportSettings): Promise<void>;
  /** Goes on with documents that still wait. */
  continueImport(settings: ImportSettings): Promise<void>;
  /** Lets go of the documents that still wait. */
  cancelImport(): Promise<void>;
  /** Forgets what came of an import that is over. */
  dismissImport(): Promise<void>;

  /** Calls back when the library or an import changed, here or elsewhere; returns the way to stop. */
  subscribe(listener: (change: DeskChange) => void): () => void;
}

/** What changed: the phrases, or the import. */
export type DeskChange = { readonly kind: 'phrases' } | { readonly kind: 'import'; readonly state: ImportState };

/** Most rows handed out at a time. */
export const MAX_ROWS = 500;
/** Most groups of near-duplicates shown. */
export const MAX_GROUPS = 500;
