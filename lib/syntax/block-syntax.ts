import type { Span } from '../draft/span.ts';
import type { BlockView } from './block-view.ts';
import { headingMarks, type HeadingMark } from './headings.ts';
import { sentenceSpans } from './sentences.ts';

/** What a block's own text says of its structure; spans count into that text. */
export interface BlockSyntax {
  readonly marks: readonly HeadingMark[];
  readonly sentences: readonly Span[];
}

/** Reads one block. Depends on nothing else, so that the result can be kept while the block is unchanged. */
export function readBlock(block: BlockView): BlockSyntax {
  return { marks: headingMarks(block), sentences: sentenceSpans(block.text) };
}
