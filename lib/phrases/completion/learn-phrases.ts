import type { PersonalPhrase, Phrase } from '../phrase.ts';
import type { SlotFiller } from '../slots.ts';
import type { CompletionText } from './completer.ts';

/** What a starter phrase counts beside a line of the user's own documents. */
export const STARTER_WEIGHT = 0.5;
/** What a phrase the user keeps counts, before any use of it. */
const PERSONAL_WEIGHT = 1.5;
const PER_DOUBLED_USE = 0.5;
const STARRED = 1;

/** A starter phrase as a text to learn from. */
export function starterText(phrase: Phrase, fill: SlotFiller): CompletionText {
  return { id: phrase.id, text: fill(phrase.text), sections: phrase.sections, weight: STARTER_WEIGHT };
}

/** A phrase of the user's own as a text to learn from: one that is used counts more. */
export function personalText(phrase: PersonalPhrase, fill: SlotFiller): CompletionText {
  const weight = PERSONAL_WEIGHT + PER_DOUBLED_USE * Math.log2(1 + phrase.uses) + (phrase.starred ? STARRED : 0);
  return { id: phrase.id, text: fill(phrase.text), sections: phrase.sections, weight };
}
