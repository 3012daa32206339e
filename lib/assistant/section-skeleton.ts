import { headingNumber } from '../checklists/heading-number.ts';
import type { PhraseSuggestion, SuggestQuery } from '../phrases/phrase.ts';
import type { SectionReport } from './report.ts';
import { isUnheaded, type SectionPlace } from './section-place.ts';

/** Phrases in a skeleton. */
const PHRASES_MAX = 4;
/** Phrases of a section that is written in one piece. */
const PASSAGES = 2;
/** How many phrases are looked through for a word of the advice. */
const SEARCHED = 20;

/** Sections written in running text, whose paragraphs are not numbered. */
const PROSE: ReadonlySet<string> = new Set(['preface', 'guiding-ideology', 'overview', 'review', 'closing', 'post']);

/** The words a section is begun with, and the phrases they are made of. */
export interface SectionSkeleton {
  /** Heading first, where it has one. */
  readonly paragraphs: readonly string[];
  readonly phraseIds: readonly string[];
}

/** One item of a skeleton: what it is about, and the phrase found for it. */
export interface SkeletonItem {
  /** Ready words, where the section is always written the same. */
  readonly text?: string;
  readonly part?: string;
  readonly phrase?: PhraseSuggestion;
}

/** Asks for phrases as the engine gives them. */
type Suggest = (query: SuggestQuery) => Promise<readonly PhraseSuggestion[]>;

/**
 * Chooses phrases for a section: for each thing a complete one is made of, the best phrase that
 * speaks of it; without such things, the best of the section.
 * @param query where it will stand.
 */
export async function chooseItems(section: SectionReport, query: SuggestQuery, suggest: Suggest): Promise<readonly SkeletonItem[]> {
  const sectionId = section.phrasesOf ?? section.id;
  const place: SuggestQuery = sectionId === '' ? query : { ...query, sectionId };
  const usual = sectionId === '' ? [] : (await suggest({ ...place, limit: PHRASES_MAX })).filter((phrase) => belongs(phrase, sectionId));
  const parts = section.parts ?? [];
  // Where a section borrows another's phrases, only those that speak of its parts will do.
  const isOwn = section.phrasesOf === undefined;
  if (parts.length === 0) return usual.slice(0, isUnheaded(section.id) ? 1 : PASSAGES).map((phrase) => ({ phrase }));
  const used = new Set<string>();
  const items: SkeletonItem[] = [];
  for (const { title, words = [title] } of parts.slice(0, PHRASES_MAX)) {
    const phrase = await firstFor(words, place, suggest, (each) => !used.has(each.id) && (sectionId === '' || each.sections.includes(sectionId)));
    if (phrase) used.add(phrase.id);
    items.push(phrase ? { part: title, phrase } : { part: title });
  }
  return isOwn ? withUsual(items, usual.filter(({ id }) => !used.has(id))) : items;
}

/** The best phrase for the first of the words that has any, of the document's field of work if there is one. */
async function firstFor(words: readonly string[], place: SuggestQuery, suggest: Suggest, fits: (phrase: PhraseSuggestion) => boolean): Promise<PhraseSuggestion | undefined> {
  const { field: _field, ...anyField } = place;
  for (const query of place.field ? [place, anyField] : [place]) {
    for (const word of words) {
      const found = await suggest({ ...query, words: word, limit: SEARCHED });
      const phrase = found.find((each) => each.text.includes(word) && fits(each));
      if (phrase) return phrase;
    }
  }
  return undefined;
}

function belongs({ sections }: PhraseSuggestion, sectionId: string): boolean {
  return sections.length === 0 || sections.includes(sectionId);
}

/** Where hardly any item has a phrase of its own, the section's best are added, so that there are two. */
function withUsual(items: readonly SkeletonItem[], usual: readonly PhraseSuggestion[]): readonly SkeletonItem[] {
  const lacking = Math.max(0, PASSAGES - items.filter(({ phrase }) => phrase).length);
  return [...items, ...usual.slice(0, lacking).map((phrase) => ({ phrase }))];
}

/**
 * The text of a skeleton: heading, then one numbered paragraph an item. What the writer has to fill
 * in stands in brackets or as a slot, which the check finds until it is done.
 */
export function writeSkeleton(section: SectionReport, items: readonly SkeletonItem[], place: SectionPlace): SectionSkeleton {
  const body = items.length > 0 ? items.map((item) => itemText(item, items.length)) : [toFill(section.title)];
  const { style, from } = place.items;
  const isNumbered = body.length > 1 && !section.template && !PROSE.has(section.id);
  const paragraphs = body.map((text, index) => (isNumbered ? `${headingNumber(style, from + index)}${text}` : text));
  const heading = section.span || isUnheaded(section.id) ? [] : [`${place.prefix}${section.title}`];
  return { paragraphs: [...heading, ...paragraphs], phraseIds: items.flatMap(({ phrase }) => (phrase ? [phrase.id] : [])) };
}

/** A part needs no name where the heading or the phrase itself says it. */
function itemText({ text, part, phrase }: SkeletonItem, count: number): string {
  if (text !== undefined) return text;
  if (!part || (phrase && (count === 1 || phrase.text.startsWith(part)))) return phrase?.text ?? '';
  return `${part}。${phrase?.text ?? toFill(part)}`;
}

/** A gap nobody overlooks: the rule for explicit leftovers finds it. */
function toFill(what: string): string {
  return `（此处填写${what}）`;
}
