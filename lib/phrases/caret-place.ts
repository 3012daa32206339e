import { createContinuationMeasure, unfinishedSentence } from './continuation.ts';
import type { PlaceHints } from './search/place-index.ts';
import type { FieldId, SuggestQuery } from './phrase.ts';
import { textKey } from './text-normalization.ts';
import { contentTokens } from './tokenizer.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Text looked at on either side of the caret, in UTF-16 units. */
const VICINITY = 2_000;
/** Text whose words a phrase should not merely say again; further off, only the very phrase counts. */
const CLOSE_BY = 500;
/** A line no longer than this, without an end of sentence, is read as a heading. */
const HEADING_LENGTH = 40;
const NUMBERING = /^[\s　]*(第?[一二三四五六七八九十百\d]+[、.．)）章节部分]+|[（(][一二三四五六七八九十\d]+[)）])/;

/** Tokens of a text as a vector: its weights by token id, and its length. */
export interface TokenVector {
  readonly weights: Float32Array;
  readonly length: number;
}

/**
 * What ranking wants to know of the place a phrase is looked for. Texts are normalised; arrays are
 * indexed by token id of the vocabulary, 0 for tokens that do not occur.
 */
export interface CaretPlace {
  readonly sectionId?: string | undefined;
  readonly documentType?: string | undefined;
  readonly field?: FieldId | undefined;
  /** Whether a sentence has been begun and waits for its end. */
  readonly midSentence: boolean;
  /** The paragraph the caret is in, as far as it is written. */
  readonly paragraph: TokenVector;
  /** The heading above. */
  readonly heading: TokenVector;
  /** 1 for the tokens of the finished sentences close by. */
  readonly nearby: Uint8Array;
  /** The finished sentences around, without white space. */
  readonly nearbyText: string;
  /** What a phrase that ranks high is likely to begin with or to hold. */
  readonly hints: PlaceHints;
  /** How much of the start of a text stands before the caret already. */
  readonly continuation: (text: string) => number;
}

/** Reads the place out of a query. */
export function describePlace(query: SuggestQuery, vocabulary: Vocabulary): CaretPlace {
  const before = query.before.slice(-VICINITY);
  const after = (query.after ?? '').slice(0, VICINITY);
  const begun = unfinishedSentence(before);
  const lines = before.split('\n');
  const finished = before.slice(0, before.length - begun.length);
  const paragraph = lines.at(-1) ?? '';
  const heading = headingAbove(lines);
  return {
    sectionId: query.sectionId,
    documentType: query.documentType,
    field: query.field,
    midSentence: begun.trim() !== '',
    paragraph: tokenVector(paragraph, vocabulary),
    heading: tokenVector(heading, vocabulary),
    nearby: tokenMarks(`${finished.slice(-CLOSE_BY)}\n${after.slice(0, CLOSE_BY)}`, vocabulary),
    nearbyText: textKey(`${finished}\n${after}`),
    hints: { sectionId: query.sectionId, documentType: query.documentType, field: query.field, begun: textKey(begun), tokens: [...new Set([...contentTokens(heading), ...contentTokens(paragraph.slice(-CLOSE_BY))])] },
    continuation: createContinuationMeasure(textKey(begun)),
  };
}

function headingAbove(lines: readonly string[]): string {
  for (let at = lines.length - 2; at >= 0; at--) {
    const line = (lines[at] ?? '').trim();
    if (line !== '' && line.length <= HEADING_LENGTH && !/[。；！？;!?]./.test(line)) return line.replace(NUMBERING, '');
  }
  return '';
}

function tokenVector(text: string, vocabulary: Vocabulary): TokenVector {
  const weights = new Float32Array(vocabulary.size);
  const known = vocabulary.weights();
  let square = 0;
  for (const token of new Set(contentTokens(text))) {
    const id = vocabulary.idOf(token);
    if (id === undefined) continue;
    const weight = known[id] ?? 0;
    weights[id] = weight;
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

function tokenMarks(text: string, vocabulary: Vocabulary): Uint8Array {
  const marks = new Uint8Array(vocabulary.size);
  for (const token of contentTokens(text)) {
    const id = vocabulary.idOf(token);
    if (id !== undefined) marks[id] = 1;
  }
  return marks;
}
