import type { Profile } from '../../settings/profile.ts';
import { AssistantError } from '../../assistant/assistant.ts';
import type { ImportOutcome } from '../library-desk.ts';
import { NearDuplicates } from '../near-duplicates.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { DocumentSource, PhraseArchive } from '../phrase-archive.ts';
import { ImportRefusal } from './import-messages.ts';
import type { RefusalCode } from './import-messages.ts';
import { cleanText } from '../text-normalization.ts';
import type { Passage, ReadDraft } from './passages.ts';
import { passagesOf } from './passages.ts';
import type { ImportFile } from './read-document.ts';
import { bytesOf, readDocument } from './read-document.ts';

/** Longest file name kept, in UTF-16 units. */
const LONGEST_NAME = 200;

/** What an import works with. */
export interface ImportParts {
  readonly archive: PhraseArchive;
  /** Reads a draft with the rules and checklists: the assistant's `check`. */
  readonly read: ReadDraft;
  readonly profile: Profile;
  readonly now?: () => number;
}

/** Takes one document after another into a library; opening it reads what the library has. */
export class DocumentImporter {
  readonly #parts: ImportParts;
  readonly #seen = new NearDuplicates();

  private constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** @throws {AssistantError} `storage-unavailable`. */
  static async open(parts: ImportParts): Promise<DocumentImporter> {
    const importer = new DocumentImporter(parts);
    for (const phrase of await parts.archive.list()) importer.#seen.add(phrase.id, phrase.text);
    return importer;
  }

  /**
   * Commits one document, whole or not at all. `queued`: its number in the import queue.
   * @throws {AssistantError} `storage-unavailable`; for anything else the document is refused.
   */
  async take(file: ImportFile, queued?: number): Promise<ImportOutcome> {
    try {
      const source = await this.#take(file, queued);
      return source === null ? { kind: 'known' } : { kind: 'taken', taken: source.taken, duplicates: source.duplicates };
    } catch (failure) {
      return { kind: 'refused', code: refusalCode(failure) };
    }
  }

  async #take(file: ImportFile, queued?: number): Promise<DocumentSource | null> {
    const { archive, read, profile, now = Date.now } = this.#parts;
    const bytes = await bytesOf(file);
    const hash = await hashOf(bytes);
    if (await archive.hasSource(hash)) return null;
    const draft = await readDocument(file.name, bytes);
    const passages = passagesOf(draft, await read(draft), profile);
    if (passages.length === 0) throw new ImportRefusal('empty');
    const { fresh, repeats } = this.#sift(passages);
    const name = cleanText(file.name).replaceAll('\n', ' ').slice(0, LONGEST_NAME) || '没有名字';
    const source: DocumentSource = {
      id: `source-${hash.slice(0, 32)}`,
      name,
      hash,
      size: bytes.length,
      importedAt: now(),
      taken: fresh.length,
      duplicates: passages.length - fresh.length,
      ...(repeats.length > 0 && { repeats }),
    };
    const phrases = fresh.map((passage, at) => importedPhrase(passage, source, at));
    const committed = await archive.addDocument(source, phrases, queued);
    for (const { id, text } of phrases) this.#seen.add(id, text);
    return committed;
  }

  /** Passages that are new to the library, and to the document itself; and the phrases the others repeat. */
  #sift(passages: readonly Passage[]): { readonly fresh: readonly Passage[]; readonly repeats: readonly string[] } {
    const own = new NearDuplicates();
    const repeats = new Set<string>();
    const fresh = passages.filter(({ text }, at) => {
      const known = this.#seen.find(text);
      if (known !== null) repeats.add(known);
      if (known !== null || own.find(text) !== null) return false;
      own.add(String(at), text);
      return true;
    });
    return { fresh, repeats: [...repeats] };
  }
}

function importedPhrase({ text, sections, documentTypes }: Passage, { id, importedAt }: DocumentSource, at: number): PersonalPhrase {
  // The same sentence of the same document always has the same id.
  const own = `own-${id.slice('source-'.length)}-${at}`;
  return { id: own, text, sections, documentTypes, fields: [], createdAt: importedAt, updatedAt: importedAt, uses: 0, lastUsedAt: 0, starred: false, sourceId: id };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @throws {AssistantError} when no document can be stored at all. */
function refusalCode(failure: unknown): RefusalCode {
  if (failure instanceof ImportRefusal) return failure.code;
  if (failure instanceof AssistantError) {
    if (failure.code === 'storage-unavailable') throw failure;
    if (failure.code === 'storage-full') return 'storage-full';
    if (failure.code === 'invalid-input') return 'library-full';
  }
  console.error('nigao: a document was not imported', failure);
  return 'internal';
}
