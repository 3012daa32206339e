import type { Span } from '../draft/span.ts';
import { walkSections, type Article } from './wording-articles.ts';
import type { DocumentView } from './rule.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Words of one tense in a block; `quiet` where the sentence itself says that it looks back (or ahead). */
export interface TenseWord extends Span {
  readonly words: string;
  readonly quiet: boolean;
}

/** Finds the words of a tense in a block. */
export type TenseReader = (text: string) => readonly TenseWord[];

const CLAUSE_END = '。；;！!？?\n';

/**
 * Makes the words of a tense ready to be found.
 * @param quiet what makes a sentence say by itself that it looks the other way: `去年` in a plan.
 */
export function tenseReader(words: readonly string[], quiet: RegExp): TenseReader {
  const vocabulary = vocabularyOf(() => words);
  return (text) => {
    const found: TenseWord[] = [];
    vocabulary.each(text, (_word, start, end) => {
      if (start < (found.at(-1)?.end ?? 0)) return;
      found.push({ start, end, words: text.slice(start, end), quiet: quiet.test(sentenceAround(text, start, end)) });
    });
    return found;
  };
}

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !CLAUSE_END.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !CLAUSE_END.includes(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

/** Where in an article the other tense is right: the sections whose heading says so, and what stands before the first heading. */
export function placesOf(article: Article, headings: RegExp): Span[] {
  const places: Span[] = [];
  walkSections(article.children, (section) => {
    if (!headings.test(section.heading.title)) return true;
    places.push({ start: section.start, end: section.end });
    return false;
  });
  const first = article.children.find(({ type }) => type === 'section');
  if (first) places.push({ start: article.start, end: first.start });
  return places;
}

/** The words that stand in an article, outside the places where they are right, as spans of the draft. */
export function outOfPlace(article: Article, places: readonly Span[], document: DocumentView, summaries: readonly (readonly TenseWord[])[]): TenseWord[] {
  const found: TenseWord[] = [];
  document.blocks.forEach((block, index) => {
    if (block.end <= article.start || block.start >= article.end) return;
    for (const word of summaries[index]!) {
      const start = block.start + word.start;
      if (word.quiet || start < article.start || places.some((place) => place.start <= start && start < place.end)) continue;
      found.push({ ...word, start, end: block.start + word.end });
    }
  });
  return found;
}

/** `“举办了”“完成了”` of the first few different words. */
export function quoted(words: readonly TenseWord[]): string {
  return [...new Set(words.map((word) => `“${word.words}”`))].slice(0, 4).join('');
}
