import type { PinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { normalizeText } from '../../../lib/phrases/text-normalization.ts';

/** The pinyin a text is indexed under by the engines that have none of their own: pairs of syllables, and of initials. */
export function pinyinTokens(text: string, read: PinyinReader): string[] {
  const tokens: string[] = [];
  for (const run of normalizeText(text).match(/\p{Script=Han}+/gu) ?? []) {
    const syllables = Array.from(run, (character) => read(character)[0] ?? '');
    tokens.push(...pairsOf(syllables), ...pairsOf(syllables.map((syllable) => syllable.charAt(0))));
  }
  return tokens;
}

/** Each syllable (or initial) with the next. */
export function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, at) => `${syllables[at]}${syllable}`);
}
