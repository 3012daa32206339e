import type { Segmenter } from '../../syntax/segmenter.ts';
import { ContextIndex } from './context-index.ts';

/** A clause with the mark that ends it. */
const CLAUSE = /[^\n。！？；，、：]*[\n。！？；，、：]/g;
const SENTENCE = /[^\n。！？；]+[\n。！？；]?/g;
const SENTENCE_END = /[\n。！？；]$/;
/** Lines of sentences that may have been edited away before all is read anew, beside as many as are there. */
const MOST_STALE = 200;

/** What has been written in a draft so far: one's own words come again soon. */
export class DraftMemory {
  readonly #segmenter: Segmenter;
  #index: ContextIndex;
  #read = '';
  /** The part of the last sentence that has been read. */
  #open = '';
  #sentences = new Set<string>();

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
    this.#index = new ContextIndex(segmenter);
  }

  /** The finished clauses before the caret, indexed; costs what has been written since. */
  after(before: string): ContextIndex {
    const finished = before.slice(0, lastEnd(before));
    if (finished.length === this.#read.length && finished === this.#read) return this.#index;
    if (!finished.startsWith(this.#read)) this.#reread(finished);
    else for (const [clause] of finished.slice(this.#read.length).matchAll(CLAUSE)) this.#learn(clause);
    this.#read = finished;
    return this.#index;
  }

  /** Only sentences that are not known: most are as they were. */
  #reread(finished: string): void {
    const sentences = finished.match(SENTENCE) ?? [];
    if (this.#index.units.lines > 2 * sentences.length + MOST_STALE) {
      this.#index = new ContextIndex(this.#segmenter);
      this.#sentences = new Set();
    }
    this.#open = '';
    for (const sentence of sentences) if (!this.#sentences.has(sentence.trim())) this.#learn(sentence);
  }

  #learn(clause: string): void {
    const text = this.#open === '' ? clause.trim() : clause.trimEnd();
    if (text !== '' && this.#open === '') this.#index.add(text);
    else if (text !== '') this.#index.extend(text);
    this.#open += text;
    if (!SENTENCE_END.test(clause)) return;
    this.#sentences.add(this.#open);
    this.#open = '';
  }
}

function lastEnd(before: string): number {
  for (let at = before.length; at > 0; at--) if ('\n。！？；，、：'.includes(before.charAt(at - 1))) return at;
  return 0;
}
