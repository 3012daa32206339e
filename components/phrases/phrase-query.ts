import type { SessionSuggestQuery } from '../../lib/assistant/session.ts';
import type { FieldId } from '../../lib/phrases/phrase.ts';

/** The section select's values that are not section ids. */
export const AT_CARET = '@caret';
export const ANY_SECTION = '@any';

/** What the controls of the 词句 tab are set to. */
export interface PhraseFilter {
  readonly words: string;
  /** A section id, {@link AT_CARET} or {@link ANY_SECTION}. */
  readonly section: string;
  readonly field: FieldId | '';
}

/** How many suggestions are asked for at first, and how many more each time. */
export const PAGE = 30;

/** The question the controls ask. */
export function queryOf(filter: PhraseFilter, limit: number): SessionSuggestQuery {
  const words = filter.words.trim();
  return {
    limit,
    ...(words !== '' && { words }),
    ...(filter.section === ANY_SECTION && { sectionId: null }),
    ...(filter.section !== ANY_SECTION && filter.section !== AT_CARET && { sectionId: filter.section }),
    ...(filter.field !== '' && { field: filter.field }),
  };
}
