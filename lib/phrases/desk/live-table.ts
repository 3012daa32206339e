import type { LibraryQuery, LibraryRows } from '../library-desk.ts';
import { MAX_ROWS } from '../library-desk.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { PhraseStore } from '../phrase-store.ts';
import { PhraseTable } from './phrase-table.ts';

/** Phrases read from the store at a time. */
const PAGE = 5_000;

/** The table of all phrases over a store: read piece by piece when it is first asked for, then kept in step. */
export class LiveTable {
  readonly #store: PhraseStore;
  #table: Promise<PhraseTable> | null = null;
  #isRead = false;

  constructor(store: PhraseStore) {
    this.#store = store;
  }

  /** The table; a reading that failed is tried anew next time. */
  read(): Promise<PhraseTable> {
    this.#table ??= this.#load().then(
      (table) => {
        this.#isRead = true;
        return table;
      },
      (failure: unknown) => {
        this.#table = null;
        throw failure;
      },
    );
    return this.#table;
  }

  /** Rows of a list; the beginning of the whole one is there while a large library is still being read. */
  async rows(query: LibraryQuery, from: number, to: number): Promise<LibraryRows> {
    const narrowed = Object.values(query).some((value) => value !== undefined);
    if (!this.#isRead && !narrowed && to <= MAX_ROWS) {
      const { total, phrases } = await this.#store.newest(to);
      // Whoever asks next waits for it, or is told why not.
      this.read().catch(() => undefined);
      return { total, rows: phrases.slice(from, to).map((phrase) => ({ phrase, matches: [] })) };
    }
    const table = await this.read();
    return { total: table.count(query), rows: table.rows(query, from, Math.min(to, from + MAX_ROWS)) };
  }

  /** Takes over what was written here. */
  async apply(removed: readonly string[], put: readonly PersonalPhrase[]): Promise<void> {
    if (this.#table === null) return;
    const table = await this.#table;
    for (const id of removed) table.remove(id);
    for (const phrase of put) table.put(phrase);
  }

  /** Reads anew what changed elsewhere; `null`: more than could be told. */
  async follow(ids: readonly string[] | null): Promise<void> {
    if (ids === null) return this.forget();
    if (this.#table === null) return;
    const { phrases } = await this.#store.get(ids);
    const there = new Set(phrases.map(({ id }) => id));
    await this.apply(ids.filter((id) => !there.has(id)), phrases);
  }

  /** Lets the next question read everything anew. */
  forget(): void {
    this.#table = null;
    this.#isRead = false;
  }

  async #load(): Promise<PhraseTable> {
    const table = new PhraseTable();
    let last: string | null = null;
    for (;;) {
      const page = await this.#store.page(last, PAGE);
      for (const phrase of page) table.put(phrase);
      last = page.at(-1)?.id ?? null;
      if (page.length < PAGE || last === null) return table;
    }
  }
}
