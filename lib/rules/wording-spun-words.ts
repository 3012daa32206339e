import { SPUN_DICTIONARIES } from '../../dictionaries/spun.ts';
import type { Span } from '../draft/span.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How much a spun word proves. */
export type SpunStrength = 'strong' | 'medium' | 'weak';

/** A spun word in its setting; the span is the word's alone. */
export interface SpunWord extends Span {
  readonly spun: string;
  readonly original: string;
  readonly strength: SpunStrength;
}

interface Setting {
  readonly spun: string;
  readonly original: string;
  readonly strength: SpunStrength;
  readonly words: string;
  /** Where in the setting the spun word begins. */
  readonly at: number;
}

const STRENGTHS: readonly SpunStrength[] = ['strong', 'medium', 'weak'];
let settings: readonly Setting[] = [];
const vocabulary = vocabularyOf(() => (settings = settingsOf()).map(({ words }) => words));

/** The spun words of a text, by place; of two settings of one word the longer one speaks. */
export function spunWordsOf(text: string): readonly SpunWord[] {
  const matches = vocabulary.matches(text);
  if (matches.length === 0) return [];
  const byPlace = new Map<number, { readonly word: SpunWord; readonly length: number }>();
  for (const { word, start } of matches) {
    const { spun, original, strength, at, words } = settings[word]!;
    const from = start + at;
    if ((byPlace.get(from)?.length ?? 0) >= words.length) continue;
    byPlace.set(from, { word: { spun, original, strength, start: from, end: from + spun.length }, length: words.length });
  }
  return [...byPlace.values()].map(({ word }) => word).sort((a, b) => a.start - b.start);
}

function settingsOf(): readonly Setting[] {
  const all: Setting[] = [];
  for (const { entries } of SPUN_DICTIONARIES) {
    for (const strength of STRENGTHS) {
      for (const [spun, original, alternatives] of entries[strength] ?? []) {
        for (const words of alternatives.split('|')) all.push({ spun, original, strength, words, at: words.indexOf(spun) });
      }
    }
  }
  return all;
}
