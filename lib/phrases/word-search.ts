import MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import { indexTokens, isLatin, queryTokens } from './tokenizer.ts';

/** A phrase that holds the searched words. `score` is 0–1 against the best hit. */
export interface WordHit {
  readonly id: string;
  readonly score: number;
  /** Indexed tokens that were hit; with a misspelt Latin word, the one that stands in the phrase. */
  readonly terms: readonly string[];
}

interface IndexedText {
  readonly id: string;
  readonly text: string;
}

/** Least share of a query's tokens a phrase must hold when none holds them all. */
const PARTIAL_SHARE = 0.5;

/** Full-text search over phrases (MiniSearch under our own tokens). */
export class WordSearch {
  readonly #search = new MiniSearch<IndexedText>({ fields: ['text'], tokenize: indexTokens, processTerm: (term) => term });

  addAll(texts: readonly IndexedText[]): void {
    this.#search.addAll(texts);
  }

  set(text: IndexedText): void {
    if (this.#search.has(text.id)) this.#search.replace(text);
    else this.#search.add(text);
  }

  remove(id: string): void {
    if (this.#search.has(id)) this.#search.discard(id);
  }

  /**
   * Phrases holding every word, best first; where there is none, those holding at least half of what
   * was asked. Latin words match by their beginning and with a typing error.
   */
  find(words: string): readonly WordHit[] {
    const tokens = [...new Set(queryTokens(words))];
    if (tokens.length === 0) return [];
    const all = this.#run({ combineWith: 'AND', queries: tokens });
    if (all.length > 0 || tokens.length === 1) return all;
    return this.#run({ combineWith: 'OR', queries: tokens }, Math.max(2, Math.ceil(tokens.length * PARTIAL_SHARE)));
  }

  #run(query: Query, leastTokens = 0): WordHit[] {
    const results = this.#search.search(query, {
      tokenize: (token) => [token],
      prefix: isLatin,
      fuzzy: (term) => (isLatin(term) && term.length > 3 ? 0.2 : false),
    });
    const best = results[0]?.score ?? 1;
    return results
      .filter((result) => result.queryTerms.length >= leastTokens)
      .map((result) => ({ id: String(result.id), score: result.score / best, terms: result.terms }));
  }
}
