import type { FieldId, PersonalPhrase, Phrase } from './phrase.ts';
import type { EmployerKind } from './employer-kinds.ts';
import { employerKindsOf } from './employer-kinds.ts';
import { familyOf } from './pack-vocabulary.ts';
import { withoutSlots } from './slots.ts';
import { textKey } from './text-normalization.ts';
import { contentTokens } from './tokenizer.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordHit } from './word-search.ts';
import { WordSearch } from './word-search.ts';

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
 * first asked for: what a caret needs does not wait for it.
 */
export class PhraseIndex {
  readonly vocabulary = new Vocabulary();
  readonly #phrases = new Map<string, IndexedPhrase>();
  #wordSearch: WordSearch | null = null;

  get size(): number {
    return this.#phrases.size;
  }

  get(id: string): IndexedPhrase | undefined {
    return this.#phrases.get(id);
  }

  all(): Iterable<IndexedPhrase> {
    return this.#phrases.values();
  }

  /** Adds a starter phrase; an id that is taken is a mistake in a pack. */
  addStarter(phrase: Phrase): void {
    if (this.#phrases.has(phrase.id)) throw new Error(`Two phrases have the id “${phrase.id}”; ids are unique across packs.`);
    this.#put({ phrase, origin: 'starter', starred: false, uses: 0, lastUsedAt: 0 });
  }

  /** Adds a personal phrase or replaces it by its newer state. */
  setPersonal(phrase: PersonalPhrase): void {
    const { starred, uses, lastUsedAt } = phrase;
    this.#put({ phrase, origin: 'personal', starred, uses, lastUsedAt });
  }

  /** Notes how a starter phrase has been used; unknown ids are of packs that are gone. */
  setUse(id: string, use: PhraseUse): void {
    const entry = this.#phrases.get(id);
    if (entry !== undefined) this.#phrases.set(id, { ...entry, uses: use.uses, lastUsedAt: use.lastUsedAt });
  }

  remove(id: string): void {
    const entry = this.#phrases.get(id);
    if (entry === undefined) return;
    this.vocabulary.removeText(entry.tokens);
    this.#phrases.delete(id);
    this.#wordSearch?.remove(id);
  }

  /** The phrases a filter lets through, in the order they came. */
  select(filter: PhraseFilter): readonly IndexedPhrase[] {
    const selected: IndexedPhrase[] = [];
    for (const entry of this.#phrases.values()) if (fits(entry.phrase, filter)) selected.push(entry);
    return selected;
  }

  /** Phrases that hold the words, best first. */
  search(words: string): readonly WordHit[] {
    if (this.#wordSearch === null) {
      this.#wordSearch = new WordSearch();
      this.#wordSearch.addAll([...this.#phrases.values()].map(({ phrase }) => searchable(phrase)));
    }
    return this.#wordSearch.find(words);
  }

  #put(state: Omit<IndexedPhrase, 'key' | 'tokens' | 'employers'>): void {
    const { id, text } = state.phrase;
    const before = this.#phrases.get(id);
    if (before !== undefined && before.phrase.text === text) {
      this.#phrases.set(id, { ...state, key: before.key, tokens: before.tokens, employers: employerKindsOf(state.phrase) });
      return;
    }
    if (before !== undefined) this.vocabulary.removeText(before.tokens);
    const tokens = this.vocabulary.addText(contentTokens(withoutSlots(text)));
    this.#phrases.set(id, { ...state, key: textKey(text), tokens, employers: employerKindsOf(state.phrase) });
    this.#wordSearch?.set(searchable(state.phrase));
  }
}

function searchable(phrase: Phrase): { id: string; text: string } {
  return { id: phrase.id, text: withoutSlots(phrase.text) };
}

/** Whether a filter lets a phrase through. */
export function fits(phrase: Phrase, filter: PhraseFilter): boolean {
  const { sectionId, documentType, field } = filter;
  return (
    (sectionId === undefined || phrase.sections.length === 0 || phrase.sections.includes(sectionId)) &&
    (documentType === undefined || fitsDocumentType(phrase, documentType)) &&
    fitsField(phrase, field)
  );
}

/** Whether a phrase is of a field of work, or general. */
function fitsField(phrase: Phrase, field: FieldId | undefined): boolean {
  const { fields } = phrase;
  return field === undefined || fields.length === 0 || fields.includes(field) || fields.includes('general');
}

/** Whether a phrase may stand in a document of this type: its own types, or one of the same family. */
export function fitsDocumentType(phrase: Phrase, documentType: string): boolean {
  if (phrase.documentTypes.length === 0 || phrase.documentTypes.includes(documentType)) return true;
  const family = familyOf(documentType);
  // A type of the user's own says nothing about what fits it.
  return family === undefined || phrase.documentTypes.some((type) => familyOf(type) === family);
}
