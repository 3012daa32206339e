import type { Segmenter } from '../../syntax/segmenter.ts';
import { ContextIndex } from './context-index.ts';

const SENTENCE = /[^\n。！？；]+[。！？；]?/g;
/** Sentences that may have been edited away before all is read anew, beside as many as are there. */
const MOST_STALE = 200;

/** What has been written in a draft so far: one's own words come again soon. */
export class DraftMemory {
  readonly #segmenter: Segmenter;
  #index: ContextIndex;
  #read = '';
  #sentences = new Set<string>();

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
    this.#index = new ContextIndex(segmenter);
  }

  /** The finished sentences before the caret, indexed; costs what has been written since. */
  after(before: string): ContextIndex {
    const finished = before.slice(0, lastEnd(before));
    if (finished.length === this.#read.length && finished === this.#read) return this.#index;
    if (finished.startsWith(this.#read)) this.#learn(finished.slice(this.#read.length));
    else this.#reread(finished);
    this.#read = finished;
    return this.#index;
  }

  #reread(finished: string): void {
    const count = finished.match(SENTENCE)?.length ?? 0;
    if (this.#sentences.size > 2 * count + MOST_STALE) {
      this.#index = new ContextIndex(this.#segmenter);
      this.#sentences = new Set();
    }
    this.#learn(finished);
  }

  #learn(text: string): void {
    for (const [match] of text.matchAll(SENTENCE)) {
      const sentence = match.trim();
      if (sentence === '' || this.#sentences.has(sentence)) continue;
      this.#sentences.add(sentence);
      this.#index.add(sentence);
    }
  }
}

function lastEnd(before: string): number {
  for (let at = before.length; at > 0; at--) if ('\n。！？；'.includes(before.charAt(at - 1))) return at;
  return 0;
}
