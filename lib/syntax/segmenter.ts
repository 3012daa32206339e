import type { Span } from '../draft/span.ts';

/** One word of a text; the span counts UTF-16 units into that text. */
export interface Word extends Span {
  readonly text: string;
}

/** Cuts Chinese text into words (分词). Punctuation and white space are words of their own. */
export interface Segmenter {
  readonly name: 'intl' | 'jieba';
  /** The words in order; together they are the whole text. */
  segment(text: string): Word[];
}
