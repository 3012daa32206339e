import { lengthFit } from '../length-fit.ts';
import type { Phrase } from '../phrase.ts';
import { BestNumbers } from './best-numbers.ts';
import { NumberSet } from './number-set.ts';
import type { Postings } from './postings.ts';
import type { TagIndex } from './tag-index.ts';

/** What a place says of the phrases that would rank high there. */
export interface PlaceHints {
  readonly sectionId?: string | undefined;
  readonly documentType?: string | undefined;
  readonly field?: string | undefined;
  /** The sentence begun, as a text key. */
  readonly begun: string;
  /** Content tokens of the paragraph and its heading. */
  readonly tokens: readonly string[];
}

/** A phrase as far as its worth at any place goes. */
export interface PlacedPhrase {
  readonly phrase: Phrase;
  readonly origin: 'starter' | 'personal';
  readonly starred: boolean;
  readonly uses: number;
  /** Its text as a text key. */
  readonly key: string;
}

/** Which phrases carry which tags. */
export interface PlaceTags {
  readonly documentTypes: TagIndex;
  readonly fields: TagIndex;
}

/** Units of a phrase's beginning that it is filed under. */
const START = 2;
/** How far back from the caret a phrase may have been begun. */
const REACH = 40;
/** Postings read for one place: those of the rarest tokens. */
const MOST_READ = 30_000;
/** About what ranking gives for each thing (`ranking.ts`); what is used or starred is looked at anyway. */
const WORTH = { personal: 0.4, length: 0.4, sections: 0.6, documentType: 0.95, anyDocumentType: 0.3, field: 2, general: 0.5, likeness: 4 } as const;

/** Finds the phrases worth ranking at a place among very many, without looking closely at each. */
export class PlaceIndex {
  readonly #postings: Postings;
  readonly #tags: PlaceTags;
  readonly #byStart = new Map<string, number[]>();
  readonly #priors: number[] = [];
  readonly #favoured = new NumberSet();

  constructor(postings: Postings, tags: PlaceTags) {
    this.#postings = postings;
    this.#tags = tags;
  }

  add(number: number, entry: PlacedPhrase): void {
    const start = entry.key.slice(0, START);
    const numbers = this.#byStart.get(start);
    if (numbers === undefined) this.#byStart.set(start, [number]);
    else numbers.push(number);
    this.setUse(number, entry);
  }

  /** Notes how a phrase is used and starred: what speaks for it at any place. */
  setUse(number: number, { phrase, origin, starred, uses }: PlacedPhrase): void {
    if (starred || uses > 0) this.#favoured.add(number);
    else this.#favoured.delete(number);
    this.#priors[number] = (origin === 'personal' ? WORTH.personal : 0) + WORTH.length * lengthFit(phrase.text.length) + WORTH.sections / Math.max(1, phrase.sections.length);
  }

  remove(number: number, entry: PlacedPhrase): void {
    const start = entry.key.slice(0, START);
    this.#byStart.set(start, (this.#byStart.get(start) ?? []).filter((other) => other !== number));
  }

  /** About `most` numbers of the set: begun at the caret, used or starred, and those that fit it best. */
  likely(among: NumberSet, hints: PlaceHints, most: number): readonly number[] {
    const likeness = this.#likenesses(hints.tokens);
    const tags = this.#tagWorth(hints);
    const worthOf = (number: number): number => (this.#priors[number] ?? 0) + tags(number) + (likeness[number] ?? 0);
    const begun = this.#begunAt(hints.begun).filter((number) => among.has(number));
    const favoured = best(new NumberSet().join(this.#favoured).cut(among).toArray(), worthOf, most / 3);
    return [...new Set([...begun.slice(0, most / 3), ...favoured, ...best(among.toArray(), worthOf, most / 3)])];
  }

  #begunAt(begun: string): readonly number[] {
    const numbers: number[] = [];
    for (let at = Math.max(0, begun.length - REACH); at + START <= begun.length; at++) {
      // Nearer the end more of the phrase may be left, but longer beginnings are surer: both are few.
      numbers.push(...(this.#byStart.get(begun.slice(at, at + START)) ?? []).slice(0, REACH * 5));
    }
    return numbers;
  }

  #tagWorth({ documentType, field }: PlaceHints): (number: number) => number {
    const { documentTypes, fields } = this.#tags;
    const types = documentType === undefined ? null : documentTypes.carrying(documentType);
    const wanted = fields.carrying(field ?? 'general');
    const anyField = field === undefined ? fields.untagged : null;
    const fieldWorth = field === undefined ? WORTH.general : WORTH.field;
    return (number) => {
      const type = types === null ? 0 : types.has(number) ? WORTH.documentType : documentTypes.untagged.has(number) ? WORTH.anyDocumentType : 0;
      return type + (wanted.has(number) || anyField?.has(number) === true ? fieldWorth : 0);
    };
  }

  /** About how alike each text is to these tokens, by its number: 0 for those that share none. */
  #likenesses(tokens: readonly string[]): Float32Array {
    const postings = this.#postings;
    const likenesses = new Float32Array(this.#priors.length);
    const square = tokens.reduce((sum, token) => sum + postings.weightOf(token) ** 2, 0);
    let left = MOST_READ;
    for (const token of tokens.toSorted((a, b) => postings.countOf(a) - postings.countOf(b))) {
      left -= postings.countOf(token);
      if (left < 0) break;
      const share = (WORTH.likeness * postings.weightOf(token) ** 2) / square;
      for (const segment of postings.segments()) {
        for (const place of segment.placesOf(postings.idOf(token) ?? -1)) {
          const number = segment.numbers[place] ?? 0;
          likenesses[number] = (likenesses[number] ?? 0) + share * postings.lengthFactor(number);
        }
      }
    }
    return likenesses;
  }
}

function best(numbers: Iterable<number>, worthOf: (number: number) => number, most: number): readonly number[] {
  const kept = new BestNumbers(worthOf, Math.ceil(most));
  for (const number of numbers) kept.offer(number);
  return kept.numbers();
}
