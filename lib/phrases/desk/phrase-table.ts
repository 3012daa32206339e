import type { Facet, LibraryQuery, LibraryRow } from '../library-desk.ts';
import { matchSpans, searchedWords } from '../match-spans.ts';
import type { PersonalPhrase } from '../phrase.ts';
import { normalizeText, textKey } from '../text-normalization.ts';

interface Row {
  readonly phrase: PersonalPhrase;
  /** All that words are looked for in, normalised. */
  readonly haystack: string;
  readonly bytes: number;
}

/** How many phrases stand in each folder, tag, section and document. */
export interface TableFacets {
  readonly starred: number;
  readonly folders: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly sections: readonly Facet[];
  readonly sources: ReadonlyMap<string, number>;
}

/** The personal phrases in memory, to be looked through: a hundred thousand in some milliseconds. */
export class PhraseTable {
  readonly #rows = new Map<string, Row>();
  #bytes = 0;
  #order: readonly Row[] | null = null;
  #found: { readonly key: string; readonly rows: readonly Row[] } | null = null;
  #facets: TableFacets | null = null;

  get size(): number {
    return this.#rows.size;
  }

  /** Bytes of all phrases as UTF-8 JSON: about what a backup takes. */
  get bytes(): number {
    return this.#bytes;
  }

  get(id: string): PersonalPhrase | undefined {
    return this.#rows.get(id)?.phrase;
  }

  all(): readonly PersonalPhrase[] {
    return this.#inOrder().map(({ phrase }) => phrase);
  }

  put(phrase: PersonalPhrase): void {
    this.#bytes -= this.#rows.get(phrase.id)?.bytes ?? 0;
    const row = { phrase, haystack: haystackOf(phrase), bytes: utf8Length(JSON.stringify(phrase)) };
    this.#rows.set(phrase.id, row);
    this.#bytes += row.bytes;
    this.#changed();
  }

  remove(id: string): void {
    this.#bytes -= this.#rows.get(id)?.bytes ?? 0;
    this.#rows.delete(id);
    this.#changed();
  }

  count(query: LibraryQuery): number {
    return this.#find(query).length;
  }

  /** Rows `[from, to)` of a list, newest first; of one moment those of higher ids first, as the store has them. */
  rows(query: LibraryQuery, from: number, to: number): readonly LibraryRow[] {
    const words = searchedWords(query.words ?? '');
    return this.#find(query)
      .slice(from, to)
      .map(({ phrase }) => ({ phrase, matches: words.length === 0 ? [] : matchSpans(phrase.text, words, []) }));
  }

  ids(query: LibraryQuery, from: number, to: number): readonly string[] {
    return this.#find(query)
      .slice(from, to)
      .map(({ phrase }) => phrase.id);
  }

  facets(): TableFacets {
    this.#facets ??= facetsOf(this.#inOrder());
    return this.#facets;
  }

  #find(query: LibraryQuery): readonly Row[] {
    const key = JSON.stringify([query.words, query.folder, query.tag, query.sectionId, query.starred, query.sourceId]);
    if (this.#found?.key !== key) this.#found = { key, rows: this.#inOrder().filter(filterOf(query)) };
    return this.#found.rows;
  }

  #inOrder(): readonly Row[] {
    this.#order ??= [...this.#rows.values()].sort((a, b) => b.phrase.createdAt - a.phrase.createdAt || (a.phrase.id < b.phrase.id ? 1 : -1));
    return this.#order;
  }

  #changed(): void {
    this.#order = null;
    this.#found = null;
    this.#facets = null;
  }
}

/** Whether a folder is another one or lies below it. */
function isWithin(folder: string | undefined, parent: string): boolean {
  return parent === '' ? (folder ?? '') === '' : folder === parent || folder?.startsWith(`${parent}/`) === true;
}

function filterOf({ words = '', folder, tag, sectionId, starred, sourceId }: LibraryQuery): (row: Row) => boolean {
  const wanted = normalizeText(words).split(/\s+/).filter((word) => word !== '');
  return ({ phrase, haystack }) =>
    (starred !== true || phrase.starred) &&
    (folder === undefined || isWithin(phrase.folder, folder)) &&
    (tag === undefined || phrase.tags?.includes(tag) === true) &&
    (sectionId === undefined || phrase.sections.includes(sectionId)) &&
    (sourceId === undefined || (phrase.sourceId ?? '') === sourceId) &&
    wanted.every((word) => haystack.includes(word));
}

function haystackOf({ text, tags = [], folder = '' }: PersonalPhrase): string {
  return [textKey(text), ...tags.map(normalizeText), normalizeText(folder)].join('\n');
}

function facetsOf(rows: readonly Row[]): TableFacets {
  const [folders, tags, sections, sources] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (into: Map<string, number>, key: string): unknown => into.set(key, (into.get(key) ?? 0) + 1);
  let starred = 0;
  for (const { phrase } of rows) {
    if (phrase.starred) starred++;
    for (const folder of foldersAbove(phrase.folder ?? '')) count(folders, folder);
    for (const tag of phrase.tags ?? []) count(tags, tag);
    for (const section of phrase.sections) count(sections, section);
    if (phrase.sourceId !== undefined) count(sources, phrase.sourceId);
  }
  return { starred, folders: byName(folders), tags: byName(tags), sections: byName(sections), sources };
}

/** A folder with those it lies in: 甲/乙 is in 甲, too. */
function foldersAbove(folder: string): readonly string[] {
  if (folder === '') return [];
  const names = folder.split('/');
  return names.map((_name, at) => names.slice(0, at + 1).join('/'));
}

function byName(counts: ReadonlyMap<string, number>): readonly Facet[] {
  return Array.from(counts, ([id, count]) => ({ id, count })).sort((a, b) => a.id.localeCompare(b.id, 'zh-CN'));
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is four bytes, each half counted once already.
    if (unit >= 0x80) length += unit >= 0x800 && (unit < 0xd8_00 || unit > 0xdf_ff) ? 2 : 1;
  }
  return length;
}
