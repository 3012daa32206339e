import { ALL_CHECKLISTS } from './all-checklists.ts';

/** A section by name. */
interface SectionName {
  readonly id: string;
  readonly title: string;
}

/** The sections phrases can be tagged with: those with phrases of their own, called as in the first type that has them. */
export const PHRASE_SECTIONS: readonly SectionName[] = [...firstTitles()].map(([id, title]) => ({ id, title }));

function firstTitles(): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title, phrasesOf, template } of ALL_CHECKLISTS.flatMap(({ sections }) => sections)) {
    if (phrasesOf === undefined && (!template || id === 'title') && !titles.has(id)) titles.set(id, title);
  }
  return titles;
}
