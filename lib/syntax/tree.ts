import type { Parent, Node } from 'unist';
import type { Span } from '../draft/span.ts';
import type { HeadingMark } from './headings.ts';
import type { NumberingStyle } from './numbering.ts';

/*
 * The syntax tree of a draft, in the manner of unist. Every node has `start`/`end`, UTF-16 offsets
 * into the draft's text, instead of line and column.
 */

/** Where a node stands; plugins move the ends while they work. */
interface Placed {
  start: number;
  end: number;
}

/** The whole draft: what stands before the first section, then sections. */
export interface DraftRoot extends Parent, Placed {
  readonly type: 'draft';
  children: (SectionNode | ParagraphNode)[];
  /** The blocks that make up the title (copies of it in template collections included). */
  titles: Span[];
  /** The title's words; empty where the draft has none. */
  title: string;
}

/** A heading and all that belongs to it, lower headings included. */
export interface SectionNode extends Parent, Placed {
  readonly type: 'section';
  /** 1 is the highest level used in this draft. */
  readonly depth: number;
  readonly heading: HeadingNode;
  children: (SectionNode | ParagraphNode)[];
}

/** A heading's words, without its number. */
export interface HeadingNode extends Node, Placed {
  readonly type: 'heading';
  readonly title: string;
  readonly style: NumberingStyle | null;
  /** The number as a value, 0 without one. */
  readonly value: number;
  readonly mark: HeadingMark;
}

/** Text that is no heading: a block, or the part of a block up to the next mark. */
export interface ParagraphNode extends Node, Placed {
  readonly type: 'paragraph';
  readonly text: string;
  /** The block it stands in. */
  readonly block: number;
}

/** All paragraphs below a node, in order. */
export function paragraphsOf(node: DraftRoot | SectionNode, into: ParagraphNode[] = []): ParagraphNode[] {
  for (const child of node.children) {
    if (child.type === 'paragraph') into.push(child);
    else paragraphsOf(child, into);
  }
  return into;
}

/** All sections below a node, in order, each before the ones inside it. */
export function sectionsOf(node: DraftRoot | SectionNode, into: SectionNode[] = []): SectionNode[] {
  for (const child of node.children) {
    if (child.type !== 'section') continue;
    into.push(child);
    sectionsOf(child, into);
  }
  return into;
}
