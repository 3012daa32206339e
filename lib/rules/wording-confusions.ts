import type { ConfusionContext, ConfusionDictionary } from '../../dictionaries/confusions-table.ts';
import { CONFUSION_DICTIONARIES } from '../../dictionaries/confusions.ts';
import type { Span } from '../draft/span.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A wrong word in a text: what it should be, and how sure the dictionary is. */
export interface Confusion extends Span {
  readonly wrong: string;
  readonly right: string;
  readonly level: ConfusionDictionary['level'];
  /** Whether the right word may be put in by a button; set phrases are only shown. */
  readonly replaceable: boolean;
}

interface Entry {
  readonly wrong: string;
  readonly right: string;
  readonly level: ConfusionDictionary['level'];
  readonly replaceable: boolean;
  /** What may, and may not, stand on either side; an empty list asks nothing. */
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
}

/** Finds the wrong words of one or more dictionaries. */
export type ConfusionFinder = (text: string) => Confusion[];

/** Makes the dictionaries of these levels ready; they are read when first asked for. */
export function confusionFinder(levels: readonly ConfusionDictionary['level'][]): ConfusionFinder {
  let entries: readonly Entry[] = [];
  const vocabulary = vocabularyOf(() => {
    entries = entriesOf(CONFUSION_DICTIONARIES.filter(({ level }) => levels.includes(level)));
    return entries.map(({ wrong }) => wrong);
  });
  return (text) => {
    const found: Confusion[] = [];
    vocabulary.each(text, (word, start, end) => {
      const entry = entries[word]!;
      if (fits(entry, text, start, end)) found.push({ wrong: entry.wrong, right: entry.right, level: entry.level, replaceable: entry.replaceable, start, end });
    });
    return found;
  };
}

function entriesOf(dictionaries: readonly ConfusionDictionary[]): readonly Entry[] {
  return dictionaries.flatMap(({ level, pairs, inContext = [], shownOnly = {} }) => [
    ...Object.entries(pairs).map(([wrong, right]) => entryOf(wrong, right, level, true)),
    ...inContext.map(([wrong, right, context]) => entryOf(wrong, right, level, true, context)),
    ...Object.entries(shownOnly).map(([wrong, right]) => entryOf(wrong, right, level, false)),
  ]);
}

function entryOf(wrong: string, right: string, level: Entry['level'], replaceable: boolean, context: ConfusionContext = {}): Entry {
  const { after, before, notAfter, notBefore } = context;
  return { wrong, right, level, replaceable, after: words(after), before: words(before), notAfter: words(notAfter), notBefore: words(notBefore) };
}

const words = (alternatives: string | undefined): string[] => alternatives?.split('|') ?? [];

function fits({ after, before, notAfter, notBefore }: Entry, text: string, start: number, end: number): boolean {
  const endsWith = (word: string): boolean => text.endsWith(word, start);
  const startsWith = (word: string): boolean => text.startsWith(word, end);
  if (notAfter.some(endsWith) || notBefore.some(startsWith)) return false;
  return (after.length === 0 || after.some(endsWith)) && (before.length === 0 || before.some(startsWith));
}
