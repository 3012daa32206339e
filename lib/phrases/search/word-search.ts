import { indexTokens, isLatin, queryTokens } from '../tokenizer.ts';
import { END } from './cursors.ts';
import type { HitFilter, WordHit } from './hits.ts';
import { HitCollector, bestHits } from './hits.ts';
import { NumberSet } from './number-set.ts';
import { findPartly } from './partly.ts';
import type { PinyinReader } from './pinyin-reader.ts';
import { PinyinWords } from './pinyin-words.ts';
import { Postings } from './postings.ts';
import type { Segment } from './segment.ts';
import { halvesOf, holdsHalves, mistakesAllowed, withinMistakes } from './typos.ts';
import type { Way } from './ways.ts';
import { WayWalk } from './ways.ts';

/** The normalised text of a number, without white space, to look closer at. */
export type KeyOf = (number: number) => string;

/** Least share of a query's tokens a phrase must hold when none holds them all. */
const PARTIAL_SHARE = 0.4;
/** Favoured texts found besides the best, as a share of those. */
const FAVOURED_SHARE = 1 / 3;

/**
 * Word search over numbered texts: postings of pairs of characters; Latin words by their beginning
 * and with a typing error, Chinese ones with one too, and by pinyin once {@link readPinyinWith} was called.
 */
export class WordSearch {
  readonly #postings = new Postings();
  readonly #keyOf: KeyOf;
  readonly #favoured = new NumberSet();
  /** The places of the favoured in each segment. */
  #favouredPlaces = new WeakMap<Segment, Uint32Array>();
  #pinyin: PinyinWords | null = null;

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf;
  }

  get postings(): Postings {
    return this.#postings;
  }

  get readsPinyin(): boolean {
    return this.#pinyin !== null;
  }

  add(number: number, text: string): void {
    this.#postings.add(number, indexTokens(text));
  }

  remove(number: number, text: string): void {
    this.#postings.remove(number, indexTokens(text));
  }

  /** Notes that a text is used or starred: hits in such texts are among those found, however long they are. */
  favour(number: number, favoured: boolean): void {
    if (this.#favoured.has(number) === favoured) return;
    if (favoured) this.#favoured.add(number);
    else this.#favoured.delete(number);
    this.#favouredPlaces = new WeakMap();
  }

  /** From now on Latin words are also read as pinyin. */
  readPinyinWith(reader: PinyinReader): void {
    this.#pinyin ??= new PinyinWords(reader, this.#postings);
  }

  /** Phrases holding every word, best first; where there is none, those holding a good part of what was asked. */
  find(words: string, filter: HitFilter): readonly WordHit[] {
    const tokens = [...new Set(queryTokens(words))];
    if (tokens.length === 0) return [];
    const exact = this.#holding(tokens.map((token) => this.#waysTo(token)), filter);
    if (exact.length > 0) return exact;
    // A lone digit or letter is no word to be lenient about.
    const parts = words.match(/\p{Script=Han}+|[a-z']+|\p{N}+/gu) ?? [];
    const rough = this.#holding(parts.map((part) => this.#roughWaysTo(part)), filter);
    if (rough.length > 0 || tokens.length === 1) return rough;
    return bestHits(findPartly(this.#postings, tokens, Math.max(2, Math.ceil(tokens.length * PARTIAL_SHARE)), filter));
  }

  /** Latin words by their beginning or with a mistake, figures and pairs as they are, a lone character by the pairs it begins. */
  #waysTo(token: string): readonly Way[] {
    if (!isLatin(token)) {
      const lone = /^\p{Script=Han}$/u.test(token);
      return (lone ? this.#postings.tokensFrom(token) : [token]).map(wayTo);
    }
    const mistakes = mistakesAllowed(token);
    return this.#postings.latinTokens.filter((other) => other.startsWith(token) || (mistakes > 0 && withinMistakes(token, other, mistakes))).map(wayTo);
  }

  /** Words spelt in pinyin, and Chinese words with one character wrong. */
  #roughWaysTo(word: string): readonly Way[] {
    const exact: Way = { terms: [word], tokens: queryTokens(word) };
    if (this.#isHeld(exact)) return [exact];
    if (/^[a-z']+$/.test(word)) return (this.#pinyin?.find(word) ?? []).map((spelt) => ({ terms: [spelt], tokens: queryTokens(spelt) }));
    return halvesOf(word).map((halves) => {
      const terms = [halves.left, halves.right].filter((half) => half !== '');
      return { terms, tokens: terms.filter((half) => Array.from(half).length > 1).flatMap(queryTokens), check: (number) => holdsHalves(this.#keyOf(number), halves) };
    });
  }

  #isHeld(way: Way): boolean {
    return this.#holding([[way]], { most: 1 }).length > 0;
  }

  /** All such texts are worth the same but for their length, and the shortest come first: the first are the best. */
  #holding(words: readonly (readonly Way[])[], filter: HitFilter): readonly WordHit[] {
    if (words.length === 0 || words.some((ways) => ways.length === 0)) return [];
    const anywhere = new HitCollector(filter);
    const favoured = new HitCollector({ ...filter, most: filter.most * FAVOURED_SHARE });
    for (const segment of this.#postings.segments()) {
      this.#collect(segment, new WayWalk(this.#postings, segment, words), filter.within, anywhere);
      const places = this.#favouredIn(segment);
      if (places.length > 0) this.#collect(segment, new WayWalk(this.#postings, segment, words, places), filter.within, favoured);
    }
    return bestHits([...anywhere.found(), ...favoured.found()]);
  }

  #favouredIn(segment: Segment): Uint32Array {
    let places = this.#favouredPlaces.get(segment);
    if (places === undefined) {
      const numbers = segment.numbers;
      places = Uint32Array.from(Array.from(numbers.keys()).filter((place) => this.#favoured.has(numbers[place] ?? 0)));
      this.#favouredPlaces.set(segment, places);
    }
    return places;
  }

  #collect(segment: Segment, walk: WayWalk, within: NumberSet | undefined, into: HitCollector): void {
    const postings = this.#postings;
    into.startAgain();
    for (let place = walk.after(-1); place !== END; place = walk.after(place)) {
      const number = segment.numbers[place] ?? 0;
      if (postings.gone.has(number) || (within !== undefined && !within.has(number))) continue;
      const worth = postings.lengthFactor(number);
      if (into.isFull(worth)) return;
      if (into.wants(number, worth)) into.add({ number, worth, terms: walk.terms() });
    }
  }
}

function wayTo(token: string): Way {
  return { terms: [token], tokens: [token] };
}
