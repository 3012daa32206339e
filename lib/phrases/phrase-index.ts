import type { FieldId, PersonalPhrase, Phrase } from './phrase.ts';
import type { EmployerKind } from './employer-kinds.ts';
import { employerKindsOf } from './employer-kinds.ts';
import { familyOf } from './pack-vocabulary.ts';
import { withoutSlots } from './slots.ts';
import { textKey } from './text-normalization.ts';
import { contentTokens } from './tokenizer.ts';
import { Vocabulary } from './vocabulary.ts';
import { NumberSet } from './search/number-set.ts';
import type { PinyinReader } from './search/pinyin-reader.ts';
import type { PlaceHints } from './search/place-index.ts';
import { PlaceIndex } from './search/place-index.ts';
import { TagIndex } from './search/tag-index.ts';
import type { HitFilter, WordHit } from './search/hits.ts';
import { WordSearch } from './search/word-search.ts';

/** How a phrase has been used; `lastUsedAt` in milliseconds since 1970, 0: never. */
export interface PhraseUse {
  readonly uses: number;
  readonly lastUsedAt: number;
}

/** A phrase ready to be compared and ranked. */
export interface IndexedPhrase extends PhraseUse {
  readonly phrase: Phrase;
  readonly origin: 'starter' | 'personal';
  readonly starred: boolean;
  /** Phrases with equal keys say the same. */
  readonly key: string;
  /** The kinds of employer it is written for; none: any. */
  readonly employers: readonly EmployerKind[];
  /** Ids of its content tokens in {@link PhraseIndex.vocabulary}, ascending. */
  readonly tokens: Uint32Array;
}

/** Which phrases to look at; a phrase without tags of a kind fits any. */
export interface PhraseFilter {
  readonly sectionId?: string | undefined;
  readonly documentType?: string | undefined;
  readonly field?: FieldId | undefined;
}

/**
 * All phrases at hand, in memory, kept up to date phrase by phrase. Word search is built when it is
 * first asked for: what a caret needs in a small library does not wait for it.
 */
export class PhraseIndex {
  readonly vocabulary = new Vocabulary();
  readonly #numbers = new Map<string, number>();
  /** By number; a phrase whose text changes comes back under a new one. */
  readonly #entries: (IndexedPhrase | undefined)[] = [];
  readonly #live = new NumberSet();
  readonly #tags = { sections: new TagIndex(), documentTypes: new TagIndex(), fields: new TagIndex() };
  #places: PlaceIndex | null = null;
  #wordSearch: WordSearch | null = null;

  get size(): number {
    return this.#numbers.size;
  }

  get(id: string): IndexedPhrase | undefined {
    return this.#entries[this.#numbers.get(id) ?? -1];
  }

  /** The phrase of a number in a {@link WordHit} or a set from {@link matching}. */
  at(number: number): IndexedPhrase | undefined {
    return this.#entries[number];
  }

  *all(): Iterable<IndexedPhrase> {
    for (const entry of this.#entries) if (entry !== undefined) yield entry;
  }

  /** Adds a starter phrase; an id that is taken is a mistake in a pack. */
  addStarter(phrase: Phrase): void {
    if (this.#numbers.has(phrase.id)) throw new Error(`Two phrases have the id “${phrase.id}”; ids are unique across packs.`);
    this.#put({ phrase, origin: 'starter', starred: false, uses: 0, lastUsedAt: 0 });
  }

  /** Adds a personal phrase or replaces it by its newer state. */
  setPersonal(phrase: PersonalPhrase): void {
    const { starred, uses, lastUsedAt } = phrase;
    this.#put({ phrase, origin: 'personal', starred, uses, lastUsedAt });
  }

  /** Notes how a starter phrase has been used; unknown ids are of packs that are gone. */
  setUse(id: string, use: PhraseUse): void {
    const number = this.#numbers.get(id);
    const entry = this.#entries[number ?? -1];
    if (number === undefined || entry === undefined) return;
    const used = { ...entry, uses: use.uses, lastUsedAt: use.lastUsedAt };
    this.#entries[number] = used;
    this.#places?.setUse(number, used);
    this.#wordSearch?.favour(number, isFavoured(used));
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    const entry = this.#entries[number ?? -1];
    if (number === undefined || entry === undefined) return;
    this.#takeOut(number, entry);
    this.#numbers.delete(id);
  }

  /** The numbers of the phrases a filter lets through: a set of the caller's own. */
  matching({ sectionId, documentType, field }: PhraseFilter): NumberSet {
    const numbers = new NumberSet().join(this.#live);
    const { sections, documentTypes, fields } = this.#tags;
    if (sectionId !== undefined) numbers.cut(sections.fitting([sectionId]));
    if (field !== undefined) numbers.cut(fields.fitting([field, 'general']));
    // A type of the user's own says nothing about what fits it.
    if (documentType !== undefined && familyOf(documentType) !== undefined) {
      numbers.cut(documentTypes.fitting([...documentTypes.tags()].filter((tag) => sameFamily(tag, documentType))));
    }
    return numbers;
  }

  /** The phrases a filter lets through. */
  select(filter: PhraseFilter): readonly IndexedPhrase[] {
    return this.#entriesOf(this.matching(filter).toArray());
  }

  /** At most about `most` of these phrases: those likely to rank high at a place. All, where they are no more. */
  shortlist(numbers: NumberSet, hints: PlaceHints, most: number): readonly IndexedPhrase[] {
    if (numbers.size <= most) return this.#entriesOf(numbers.toArray());
    if (this.#places === null) {
      this.#places = new PlaceIndex(this.#words().postings, this.#tags);
      for (const [number, entry] of this.#entries.entries()) if (entry !== undefined) this.#places.add(number, entry);
    }
    return this.#entriesOf(this.#places.likely(numbers, hints, most));
  }

  /** Phrases that hold the words, best first. */
  search(words: string, filter: HitFilter): readonly WordHit[] {
    return this.#words().find(words, filter);
  }

  /** Whether {@link readPinyinWith} was called. */
  get readsPinyin(): boolean {
    return this.#wordSearch?.readsPinyin === true;
  }

  /** From now on words in Latin letters are also read as pinyin. */
  readPinyinWith(reader: PinyinReader): void {
    this.#words().readPinyinWith(reader);
  }

  #words(): WordSearch {
    if (this.#wordSearch === null) {
      this.#wordSearch = new WordSearch((number) => this.#entries[number]?.key ?? '');
      for (const [number, entry] of this.#entries.entries()) {
        if (entry === undefined) continue;
        this.#wordSearch.add(number, withoutSlots(entry.phrase.text));
        this.#wordSearch.favour(number, isFavoured(entry));
      }
    }
    return this.#wordSearch;
  }

  #entriesOf(numbers: readonly number[]): readonly IndexedPhrase[] {
    return numbers.flatMap((number) => this.#entries[number] ?? []);
  }

  #put(state: Omit<IndexedPhrase, 'key' | 'tokens' | 'employers'>): void {
    const { id, text } = state.phrase;
    const employers = employerKindsOf(state.phrase);
    const number = this.#numbers.get(id);
    const before = this.#entries[number ?? -1];
    if (number !== undefined && before?.phrase.text === text) {
      const entry = { ...state, employers, key: before.key, tokens: before.tokens };
      this.#tag(number, before.phrase, state.phrase);
      this.#entries[number] = entry;
      this.#places?.setUse(number, entry);
      this.#wordSearch?.favour(number, isFavoured(entry));
      return;
    }
    if (number !== undefined && before !== undefined) this.#takeOut(number, before);
    const tokens = this.vocabulary.addText(contentTokens(withoutSlots(text)));
    this.#bringIn({ ...state, employers, key: textKey(text), tokens });
  }

  #bringIn(entry: IndexedPhrase): void {
    const number = this.#entries.length;
    this.#entries.push(entry);
    this.#numbers.set(entry.phrase.id, number);
    this.#live.add(number);
    this.#tag(number, null, entry.phrase);
    this.#wordSearch?.add(number, withoutSlots(entry.phrase.text));
    this.#wordSearch?.favour(number, isFavoured(entry));
    this.#places?.add(number, entry);
  }

  #takeOut(number: number, entry: IndexedPhrase): void {
    this.vocabulary.removeText(entry.tokens);
    this.#entries[number] = undefined;
    this.#live.delete(number);
    this.#tag(number, entry.phrase, null);
    this.#wordSearch?.remove(number, withoutSlots(entry.phrase.text));
    this.#places?.remove(number, entry);
  }

  #tag(number: number, before: Phrase | null, after: Phrase | null): void {
    for (const kind of ['sections', 'documentTypes', 'fields'] as const) {
      if (before !== null) this.#tags[kind].remove(number, before[kind]);
      if (after !== null) this.#tags[kind].add(number, after[kind]);
    }
  }
}

/** Whether the user has shown to want it: few are, and searching must not miss them. */
function isFavoured({ starred, uses }: IndexedPhrase): boolean {
  return starred || uses > 0;
}

/** Whether what is written for one type of document fits another. */
function sameFamily(type: string, other: string): boolean {
  return type === other || familyOf(type) === familyOf(other);
}
