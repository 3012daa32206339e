import type { IndexedPhrase, PhraseIndex } from '../phrase-index.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { SlotFiller } from '../slots.ts';
import type { DraftCompleter } from './completer.ts';
import { Completer } from './completer.ts';
import { personalText, starterText } from './learn-phrases.ts';

/** Texts forgotten, as a share of those learnt, from which all is learnt anew. */
const MOST_FORGOTTEN = 0.5;

/** Phrases learnt between two looks at the clock. */
const STRETCH = 20;

/**
 * A completer that follows a library: what is added is learnt, what is removed is offered no more. A
 * large library takes seconds to learn: it is learnt in the slices of {@link warm}, the user's own
 * phrases first, and what is learnt so far is offered.
 */
export class PhraseCompleter {
  readonly #index: PhraseIndex;
  readonly #fill: SlotFiller;
  #completer = new Completer();
  #forgotten = 0;
  /** What is still to be learnt; `null`: nothing. */
  #left: Iterator<IndexedPhrase> | null = null;
  /** Ids learnt while something is left, so that none is learnt twice. */
  readonly #learnt = new Set<string>();

  constructor(index: PhraseIndex, fill: SlotFiller) {
    this.#index = index;
    this.#fill = fill;
    this.#learnAnew();
  }

  /** Keep one for each editor: it remembers what the draft has said so far. */
  openDraft(): DraftCompleter {
    let [completer, draft] = [this.#completer, this.#completer.openDraft()];
    return {
      complete: (query) => {
        if (completer !== this.#completer) [completer, draft] = [this.#completer, this.#completer.openDraft()];
        return draft.complete(query);
      },
    };
  }

  /** Learns what is left, then {@link Completer.warm}; whether all is done. */
  warm(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (this.#left !== null) {
      for (let count = 0; count < STRETCH && this.#left !== null; count++) this.#learnNext(this.#left);
      if (performance.now() >= end) return false;
    }
    return this.#completer.warm(end - performance.now());
  }

  /** Looks again at the phrases of these ids. */
  refresh(ids: readonly string[]): void {
    for (const id of ids) {
      this.#completer.forget(id);
      this.#forgotten++;
      this.#learnt.delete(id);
      const entry = this.#index.get(id);
      if (entry !== undefined) this.#learn(entry);
    }
    if (this.#forgotten > this.#index.size * MOST_FORGOTTEN) this.#learnAnew();
  }

  #learnAnew(): void {
    this.#completer = new Completer();
    this.#forgotten = 0;
    this.#learnt.clear();
    this.#left = ownFirst(this.#index);
  }

  #learnNext(left: Iterator<IndexedPhrase>): void {
    const next = left.next();
    if (next.done !== true) {
      // It may have been changed or removed since.
      const entry = this.#index.get(next.value.phrase.id);
      if (entry !== undefined && !this.#learnt.has(entry.phrase.id)) this.#learn(entry);
      return;
    }
    this.#left = null;
    this.#learnt.clear();
  }

  #learn({ origin, phrase }: IndexedPhrase): void {
    if (this.#left !== null) this.#learnt.add(phrase.id);
    this.#completer.add(origin === 'personal' ? personalText(phrase as PersonalPhrase, this.#fill) : starterText(phrase, this.#fill));
  }
}

function* ownFirst(index: PhraseIndex): Generator<IndexedPhrase> {
  for (const origin of ['personal', 'starter'] as const) for (const entry of index.all()) if (entry.origin === origin) yield entry;
}
