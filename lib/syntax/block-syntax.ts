import type { BlockView } from './block-view.ts';
import { headingMarks, type HeadingMark, type HeadingTest } from './headings.ts';

/** What a block's own text says of its structure; spans count into that text. */
export interface BlockSyntax {
  readonly marks: readonly HeadingMark[];
}

/** Reads one block. Depends on nothing else, so that the result can be kept while the block is unchanged. */
export function readBlock(block: BlockView, isHeading: HeadingTest = () => false): BlockSyntax {
  return { marks: headingMarks(block, isHeading) };
}
