import type { MinedText } from '../mining.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { DocumentSource } from '../phrase-archive.ts';
import { withoutSlots } from '../slots.ts';

/** Most sentences mined: the newest; more would not fit into memory with all their parts. */
const MOST_MINED = 30_000;

/** The sentences of the imported documents, those of several in each of them. */
export function minedTexts(phrases: readonly PersonalPhrase[], sources: readonly DocumentSource[]): readonly MinedText[] {
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const texts: MinedText[] = phrases.slice(0, MOST_MINED).flatMap(({ text, sections, sourceId }) => (sourceId === undefined ? [] : [{ text, sections, sourceId }]));
  for (const { id: sourceId, repeats = [] } of sources) {
    for (const id of repeats) {
      const phrase = byId.get(id);
      if (phrase !== undefined) texts.push({ text: phrase.text, sections: phrase.sections, sourceId });
    }
  }
  return texts;
}

/** What is kept already, as mining would find it: a pattern is kept with slots in its gaps. */
export function keptTexts(phrases: readonly PersonalPhrase[]): readonly string[] {
  return phrases.map(({ text }) => withoutSlots(text, '…'));
}
