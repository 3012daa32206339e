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
const PARTIAL_SHARE = 0.4;

/** Full-text search over phrases (MiniSearch under our own tokens). */
export class WordSearch {
  readonly #tokens = new Map<string, string>();
  readonly #search = new MiniSearch<IndexedText>({ fields: ['text'], tokenize: indexTokens, processTerm: toKey });

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
   * Phrases holding every word, best first; where there is none, those holding a good part of what
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
      processTerm: toKey,
      prefix: mayContinue,
      fuzzy: typingErrors,
    });
    const best = results[0]?.score ?? 1;
    return results
      .filter((result) => result.queryTerms.length >= leastTokens)
      .map((result) => ({ id: String(result.id), score: result.score / best, terms: result.terms.map((key) => this.#tokenOf(key)) }));
  }

  #tokenOf(key: string): string {
    let token = this.#tokens.get(key);
    if (token === undefined) this.#tokens.set(key, (token = fromKey(key)));
    return token;
  }
}

/**
 * MiniSearch keeps terms in a tree and tries the branches of a node one after another: the thousands
 * of first characters of Chinese make that slow. Spelt out in hexadecimal, no node has more than
 * sixteen branches, and building takes a third of the time.
 */
const HAN_KEY = '=';

function toKey(token: string): string {
  if (!/\p{Script=Han}/u.test(token)) return token;
  let key = HAN_KEY;
  for (let i = 0; i < token.length; i++) key += token.charCodeAt(i).toString(16).padStart(4, '0');
  return key;
}

function fromKey(key: string): string {
  if (!key.startsWith(HAN_KEY)) return key;
  let token = '';
  for (let i = HAN_KEY.length; i < key.length; i += 4) token += String.fromCharCode(Number.parseInt(key.slice(i, i + 4), 16));
  return token;
}

/** Latin words are found by their beginning, a lone Han character by the pairs it begins. */
function mayContinue(term: string): boolean {
  return isLatin(term) || (term.startsWith(HAN_KEY) && Array.from(fromKey(term)).length === 1);
}

/** Letters that may be wrong in a Latin word; two swapped count as two. Chinese has no such errors. */
function typingErrors(term: string): number | false {
  if (!isLatin(term) || term.length < 4) return false;
  return term.length < 6 ? 1 : 2;
}
