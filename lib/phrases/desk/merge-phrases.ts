import type { BulkChange } from '../library-desk.ts';
import type { PersonalPhrase } from '../phrase.ts';
import type { DocumentSource } from '../phrase-archive.ts';
import type { Rewriting } from '../phrase-store.ts';

/** Most tags and sections of one phrase. */
const MOST = 50;

const union = <T>(...lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())].slice(0, MOST);

/** What fits any is not narrowed by what fits some: none stands for any. */
const unionOrAny = <T>(...lists: readonly (readonly T[])[]): readonly T[] => (lists.some(({ length }) => length === 0) ? [] : union(...lists));

/** One phrase with what all of them were given: tags, sections, star, uses; nothing of their texts. */
export function mergedPhrase(keep: PersonalPhrase, others: readonly PersonalPhrase[], now: number): PersonalPhrase {
  const all = [keep, ...others];
  const tags = union(...all.map((phrase) => phrase.tags ?? []));
  const folder = all.find((phrase) => (phrase.folder ?? '') !== '')?.folder;
  return {
    ...keep,
    sections: unionOrAny(...all.map(({ sections }) => sections)),
    documentTypes: unionOrAny(...all.map(({ documentTypes }) => documentTypes)),
    fields: unionOrAny(...all.map(({ fields }) => fields)),
    starred: all.some(({ starred }) => starred),
    uses: all.reduce((sum, { uses }) => sum + uses, 0),
    lastUsedAt: Math.max(...all.map(({ lastUsedAt }) => lastUsedAt)),
    updatedAt: now,
    ...(tags.length > 0 && { tags }),
    ...(folder !== undefined && { folder }),
  };
}

/** A phrase after a change that many get at once. */
export function changedPhrase(phrase: PersonalPhrase, { starred, folder, addTags = [], removeTags = [], addSections = [] }: BulkChange, now: number): PersonalPhrase {
  const tags = union(phrase.tags ?? [], addTags).filter((tag) => !removeTags.includes(tag));
  const { tags: _tags, folder: before, ...rest } = phrase;
  const into = folder ?? before ?? '';
  return {
    ...rest,
    starred: starred ?? phrase.starred,
    sections: union(phrase.sections, addSections),
    updatedAt: now,
    ...(tags.length > 0 && { tags }),
    ...(into !== '' && { folder: into }),
  };
}

/**
 * What forgetting a document takes away: its phrases as they came. Those that were changed or used
 * have become the user's own; those another document has as well go over to that one.
 */
export function forgetting(sourceId: string, phrases: readonly PersonalPhrase[], sources: readonly DocumentSource[]): Rewriting {
  const elsewhere = new Map<string, string>();
  for (const { id, repeats = [] } of sources) if (id !== sourceId) for (const phrase of repeats) elsewhere.set(phrase, id);
  const put: PersonalPhrase[] = [];
  const remove: string[] = [];
  for (const phrase of phrases) {
    const other = elsewhere.get(phrase.id);
    const { sourceId: _source, ...own } = phrase;
    if (other !== undefined) put.push({ ...own, sourceId: other });
    else if (phrase.updatedAt !== phrase.createdAt || phrase.uses > 0 || phrase.starred) put.push(own);
    else remove.push(phrase.id);
  }
  return { put, remove, removeSources: [sourceId] };
}
