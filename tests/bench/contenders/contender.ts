import type { PersonalPhrase } from '../../../lib/phrases/phrase.ts';

/** Something looked for: the tokens are those nigao itself would look up. */
export interface Wanted {
  /** As it is typed. */
  readonly typed: string;
  /** The tokens of the words, or for a spelling those of its syllables or initials. */
  readonly tokens: readonly string[];
}

/** An index that is built: each way of asking gives the ids of the ten best. */
export interface BuiltIndex {
  /** Phrases that hold all of the words. */
  words(wanted: Wanted): readonly string[];
  /** … of one section only. */
  inSection(wanted: Wanted, sectionId: string): readonly string[];
  /** The last token is the beginning of a word. */
  begun(wanted: Wanted): readonly string[];
  /** Spelt in pinyin, by syllables or by initials. */
  spelt(wanted: Wanted): readonly string[];
  /** With a wrong character: phrases that hold most of it. */
  misspelt(wanted: Wanted): readonly string[];
}

/** A search engine under measurement. */
export interface Contender {
  /** Builds all that {@link BuiltIndex} needs, pinyin included. */
  build(phrases: readonly PersonalPhrase[]): Promise<BuiltIndex>;
}

/** Offers wanted of each search. */
export const TOP = 10;
