import type { CompletionOffer, DraftCompleter } from './completion/completer.ts';
import { PhraseCompleter } from './completion/phrase-completer.ts';
import { createSlotFiller } from './slots.ts';
import { checkedPatch, checkedPersonalPhrase, personalPhrase } from './new-phrase.ts';
import type { PersonalPhrase, PhrasePack, PhraseSuggestion, SuggestQuery } from './phrase.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { DraftCompletionQuery, NewPhrase, PhraseLibrary } from './phrase-library.ts';
import type { ArchivedLibrary, DocumentSource, PhraseArchive, StoredPhrases } from './phrase-archive.ts';
import type { PhraseStore } from './phrase-store.ts';
import type { PinyinReader } from './search/pinyin-reader.ts';
import { loadPinyinReader } from './search/pinyin-reader.ts';
import { suggestPhrases } from './suggest-phrases.ts';
import type { Profile } from '../settings/profile.ts';

/** Drafts remembered for completion. */
const MOST_DRAFTS = 8;
/** Milliseconds of learning ahead at a time, and of rest between: drafts are checked in the same thread. */
const SLICE = 8;
const BETWEEN = 16;
/** Milliseconds that a suggestion waits for the personal library to be read. */
const PATIENCE = 250;
/** Phrases put into the index between two looks at the clock. */
const STRETCH = 50;

/** What a library is made of. */
export interface PhraseLibraryOptions {
  /** The starter packs, e.g. `STARTER_PACKS`. */
  readonly packs: readonly PhrasePack[];
  /** The time; default: the clock. */
  readonly now?: () => Date;
  /** Where the readings of characters come from; default: the dictionary, loaded when it is needed. */
  readonly pinyin?: () => Promise<PinyinReader>;
}

/** What completes from one state of the library for one profile. */
interface OpenCompletion {
  readonly index: PhraseIndex;
  /** The profile its slots are filled from. */
  readonly key: string;
  readonly completer: PhraseCompleter;
  readonly drafts: Map<string, DraftCompleter>;
}

/** A {@link PhraseLibrary} that also lets go of what it holds. */
export interface OpenPhraseLibrary extends PhraseLibrary, PhraseArchive {
  openCompletion(profile: Profile): Promise<DraftCompleter>;
  warmCompletion(milliseconds: number): boolean;
  close(): void;
}

/**
 * A library over a store: starter packs and personal phrases in one index, read on first use and kept
 * up to date by every write, here or in another context. The index follows the store, never leads it:
 * a write that fails has changed nothing.
 */
export class StoredPhraseLibrary implements OpenPhraseLibrary {
  readonly #store: PhraseStore;
  readonly #packs: readonly PhrasePack[];
  readonly #now: () => Date;
  readonly #pinyin: () => Promise<PinyinReader>;
  readonly #unsubscribe: () => void;
  #index: PhraseIndex | null = null;
  #loading: Promise<PhraseIndex> | null = null;
  #completion: OpenCompletion | null = null;
  #preparing: Promise<void> | null = null;
  #closed = false;

  constructor(store: PhraseStore, options: PhraseLibraryOptions) {
    this.#store = store;
    this.#packs = options.packs;
    this.#now = options.now ?? (() => new Date());
    this.#pinyin = options.pinyin ?? loadPinyinReader;
    this.#unsubscribe = store.subscribe((ids) => {
      if (ids === null) this.#forget();
      else this.#refresh(ids).catch(() => this.#forget());
    });
  }

  async suggest(query: SuggestQuery, profile: Profile): Promise<readonly PhraseSuggestion[]> {
    const index = await this.#atHand();
    if (!index.readsPinyin && /[a-z]{2}/i.test(query.words ?? '')) await this.#readPinyin(index);
    return suggestPhrases(index, query, profile, this.#now());
  }

  async list(): Promise<readonly PersonalPhrase[]> {
    const index = await this.#loaded();
    return personalPhrases(index).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  }

  async add(phrase: NewPhrase): Promise<PersonalPhrase> {
    return this.#keep(await this.#store.add(personalPhrase(phrase, this.#now().getTime())));
  }

  async update(id: string, patch: Partial<NewPhrase> & { readonly starred?: boolean }): Promise<PersonalPhrase> {
    const checked = checkedPatch(patch);
    const updatedAt = this.#now().getTime();
    return this.#keep(await this.#store.change(id, (phrase) => ({ ...phrase, ...checked, updatedAt })));
  }

  async remove(id: string): Promise<PersonalPhrase | null> {
    const removed = await this.#store.remove(id);
    if (removed !== null) (await this.#loaded()).remove(id);
    this.#completion?.completer.refresh([id]);
    return removed;
  }

  async restore(phrase: PersonalPhrase): Promise<void> {
    await this.#keep(await this.#store.add(checkedPersonalPhrase(phrase)));
  }

  async recordUse(id: string): Promise<void> {
    const index = await this.#loaded();
    if (index.get(id) === undefined) return;
    await this.#store.recordUse(id, this.#now().getTime());
    await this.#refresh([id]);
  }

  hasSource(hash: string): Promise<boolean> {
    return this.#store.hasSource(hash);
  }

  async addDocument(source: DocumentSource, phrases: readonly PersonalPhrase[], queued?: number): Promise<DocumentSource | null> {
    const added = await this.#store.addDocument(source, phrases, queued);
    const index = await this.#loaded();
    for (const phrase of added?.phrases ?? []) index.setPersonal(phrase);
    this.#completion?.completer.refresh(added?.phrases.map(({ id }) => id) ?? []);
    return added?.source ?? null;
  }

  sources(): Promise<readonly DocumentSource[]> {
    return this.#store.sources();
  }

  contents(): Promise<ArchivedLibrary> {
    return this.#store.contents();
  }

  async restoreContents(contents: ArchivedLibrary, mode: 'replace' | 'merge'): Promise<number> {
    const added = await this.#store.restoreContents(contents, mode);
    this.#forget();
    return added;
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    this.#store.close();
  }

  /** Without the dictionary of readings words are still found by their characters. */
  async #readPinyin(index: PhraseIndex): Promise<void> {
    try {
      index.readPinyinWith(await this.#pinyin());
    } catch (failure) {
      console.warn('nigao: pinyin search is off, its dictionary could not be loaded', failure);
    }
  }

  async #keep(phrase: PersonalPhrase): Promise<PersonalPhrase> {
    (await this.#loaded()).setPersonal(phrase);
    this.#completion?.completer.refresh([phrase.id]);
    return phrase;
  }

  /**
   * Completion while typing for one editor, slots filled from the profile. Learnt from packs and library
   * in the slices of {@link warmCompletion}, and kept up to date; another profile learns anew.
   */
  async openCompletion(profile: Profile): Promise<DraftCompleter> {
    return (await this.#completionFor(profile)).completer.openDraft();
  }

  async complete({ draft, ...query }: DraftCompletionQuery, profile: Profile): Promise<readonly CompletionOffer[]> {
    const { completer, drafts } = await this.#completionFor(profile);
    const open = drafts.get(draft) ?? completer.openDraft();
    // The one asked last stands last; the first has not been asked for longest.
    drafts.delete(draft);
    drafts.set(draft, open);
    for (const oldest of [...drafts.keys()].slice(0, -MOST_DRAFTS)) drafts.delete(oldest);
    return open.complete(query);
  }

  async prepareCompletion(profile: Profile): Promise<void> {
    await this.#completionFor(profile);
    this.#preparing ??= this.#warmUp().finally(() => {
      this.#preparing = null;
    });
    await this.#preparing;
  }

  async #warmUp(): Promise<void> {
    while (!this.#closed && !this.warmCompletion(SLICE)) {
      await rest(BETWEEN);
    }
  }

  async #completionFor(profile: Profile): Promise<OpenCompletion> {
    const index = await this.#loaded().catch(() => this.#starterIndex());
    const key = JSON.stringify(profile);
    if (this.#completion?.index !== index || this.#completion.key !== key) {
      this.#completion = { index, key, completer: new PhraseCompleter(index, createSlotFiller(profile, this.#now())), drafts: new Map() };
    }
    return this.#completion;
  }

  /** For idle time: learns and sorts ahead; whether all is done. */
  warmCompletion(milliseconds: number): boolean {
    return this.#completion?.completer.warm(milliseconds) ?? true;
  }

  /**
   * The index with the personal library in it, or where that takes long with as much of it as is read:
   * somebody waits for an answer. Without storage the starter packs still serve; whoever lists or
   * writes is told why the rest is missing.
   */
  #atHand(): Promise<PhraseIndex> {
    const starters = (): PhraseIndex => this.#starterIndex();
    return Promise.race([this.#loaded().catch(starters), rest(PATIENCE).then(starters)]);
  }

  /** The index with the personal library in it; a load that failed is tried anew next time. */
  #loaded(): Promise<PhraseIndex> {
    this.#loading ??= this.#store.load().then(
      async (stored) => {
        const index = this.#starterIndex();
        await applyInSlices(index, stored);
        return index;
      },
      (failure: unknown) => {
        this.#loading = null;
        throw failure;
      },
    );
    return this.#loading;
  }

  #starterIndex(): PhraseIndex {
    if (this.#index === null) {
      const index = new PhraseIndex();
      for (const pack of this.#packs) for (const phrase of pack.phrases) index.addStarter(phrase);
      this.#index = index;
    }
    return this.#index;
  }

  /** Lets the next use read everything anew. */
  #forget(): void {
    this.#index = null;
    this.#loading = null;
    this.#completion = null;
  }

  /** Reads anew what changed elsewhere. Before the first load there is nothing to bring up to date. */
  async #refresh(ids: readonly string[]): Promise<void> {
    if (this.#loading === null) return;
    const index = await this.#loading;
    const stored = await this.#store.get(ids);
    const there = new Set(stored.phrases.map((phrase) => phrase.id));
    for (const id of ids) if (!there.has(id) && index.get(id)?.origin === 'personal') index.remove(id);
    applyTo(index, stored);
    this.#completion?.completer.refresh(ids);
  }
}

/** A library of 100,000 takes seconds: what else this thread has to do comes in between. */
async function applyInSlices(index: PhraseIndex, { phrases, starterUses }: StoredPhrases): Promise<void> {
  let pause = performance.now() + SLICE;
  for (let from = 0; from < phrases.length; from += STRETCH) {
    applyTo(index, { phrases: phrases.slice(from, from + STRETCH), starterUses: [] });
    if (performance.now() < pause) continue;
    await rest(0);
    pause = performance.now() + SLICE;
  }
  applyTo(index, { phrases: [], starterUses });
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function applyTo(index: PhraseIndex, stored: StoredPhrases): void {
  for (const phrase of stored.phrases) index.setPersonal(phrase);
  for (const use of stored.starterUses) index.setUse(use.id, use);
}

function personalPhrases(index: PhraseIndex): PersonalPhrase[] {
  const phrases: PersonalPhrase[] = [];
  for (const { origin, phrase } of index.all()) if (origin === 'personal') phrases.push(phrase as PersonalPhrase);
  return phrases;
}
