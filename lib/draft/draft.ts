import type { Span } from './span.ts';

/** What a block is in the writer's eyes. `table-cell` is one cell, not a row. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell';

/**
 * One block of a draft: what an editor shows between two paragraph breaks.
 * `start`/`end` are offsets into the draft's text; `text` is exactly that slice.
 * A soft break inside a block is `\n` in its text.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly text: string;
  /** Heading level 1–6, or nesting depth of a list item from 1; absent otherwise. */
  readonly level?: number;
}

/**
 * A draft (草稿): plain text and the blocks it is made of, in order, without overlap.
 * Between two blocks stands only white space (usually one `\n`), which belongs to none of them.
 */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  /**
   * Set when the source could not show all of its text (a virtualised editor): the report says so
   * instead of judging what it has not seen.
   */
  readonly partial?: boolean;
}

/** A block that has no place yet: what editors and parsers hand to {@link draftFromBlocks}. */
export interface BlockSource {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
}

/** What can be checked: plain text, HTML, Markdown, or a draft that is ready. */
export type DraftInput = string | { readonly html: string } | { readonly markdown: string } | Draft;

/**
 * Joins blocks with one `\n` each into a draft. Empty blocks are kept (a position in an editor may
 * be an empty paragraph).
 */
export function draftFromBlocks(sources: Iterable<BlockSource>, options: { partial?: boolean } = {}): Draft {
  const blocks: Block[] = [];
  let text = '';
  for (const source of sources) {
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += source.text;
    blocks.push(
      source.level === undefined
        ? { kind: source.kind, text: source.text, start, end: text.length }
        : { kind: source.kind, text: source.text, level: source.level, start, end: text.length },
    );
  }
  return options.partial ? { text, blocks, partial: true } : { text, blocks };
}
