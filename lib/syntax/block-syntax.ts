import type { Span } from '../draft/span.ts';
import type { BlockView } from './block-view.ts';
import { headingMarks, type HeadingMark, type HeadingTest } from './headings.ts';

/** A stretch of a block's text that is one heading, or none; the span counts into the block's text. */
export interface BlockPart extends Span {
  /** The mark of a heading; `null`: it is text. */
  readonly mark: HeadingMark | null;
  /** A heading's words, or the text. */
  readonly text: string;
}

/** What a block's own text says of its structure; spans count into that text. */
export interface BlockSyntax {
  readonly parts: readonly BlockPart[];
}

/** Reads one block. Depends on nothing else, so that the result can be kept while the block is unchanged. */
export function readBlock(block: BlockView, isHeading: HeadingTest = () => false): BlockSyntax {
  const { text } = block;
  const parts: BlockPart[] = [];
  const addText = (start: number, end: number): void => {
    const part = text.slice(start, end);
    if (part.trim() !== '') parts.push({ mark: null, text: part, start, end });
  };
  let done = 0;
  for (const mark of headingMarks(block, isHeading)) {
    if (!mark.heads) continue;
    addText(done, mark.start);
    parts.push({ mark, text: text.slice(mark.title.start, mark.title.end), start: mark.start, end: mark.title.end });
    done = mark.title.end;
  }
  addText(done, text.length);
  return { parts };
}
