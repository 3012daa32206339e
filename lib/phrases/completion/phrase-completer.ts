import type { IndexedPhrase, PhraseIndex } from '../phrase-index.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { SlotFiller } from '../slots.ts';
import type { DraftCompleter } from './completer.ts';
import { Completer } from './completer.ts';
import { personalText, starterText } from './learn-phrases.ts';

/** Texts forgotten, as a share of those learnt, from which all is learnt anew. */
const MOST_FORGOTTEN = 0.5;

/** A completer that follows a library: what is added is learnt, what is removed is offered no more. */
export class PhraseCompleter {
  readonly #index: PhraseIndex;
  readonly #fill: SlotFiller;
  #completer = new Completer();
  #forgotten = 0;

  constructor(index: PhraseIndex, fill: SlotFiller) {
    this.#index = index;
    this.#fill = fill;
    this.#learnAll();
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

  /** {@link Completer.warm}. */
  warm(milliseconds: number): boolean {
    return this.#completer.warm(milliseconds);
  }

  /** Looks again at the phrases of these ids. */
  refresh(ids: readonly string[]): void {
    for (const id of ids) {
      this.#completer.forget(id);
      this.#forgotten++;
      const entry = this.#index.get(id);
      if (entry !== undefined) this.#learn(entry);
    }
    if (this.#forgotten > this.#index.size * MOST_FORGOTTEN) this.#learnAll();
  }

  #learnAll(): void {
    this.#completer = new Completer();
    this.#forgotten = 0;
    for (const entry of this.#index.all()) this.#learn(entry);
  }

  #learn({ origin, phrase }: IndexedPhrase): void {
    this.#completer.add(origin === 'personal' ? personalText(phrase as PersonalPhrase, this.#fill) : starterText(phrase, this.#fill));
  }
}
