import { unified, type Plugin } from 'unified';
import type { Draft } from '../draft/draft.ts';
import { readBlock, type BlockPart, type BlockSyntax } from './block-syntax.ts';
import { findTitle } from './draft-title.ts';
import { STYLE_RANK } from './numbering.ts';
import type { DraftRoot, HeadingNode, ParagraphNode, SectionNode } from './tree.ts';

/** The tree while plugins work on it: flat headings and paragraphs, not nested yet. */
interface FlatRoot extends Omit<DraftRoot, 'children'> {
  children: (HeadingNode | ParagraphNode | SectionNode)[];
}

/** Marks the title, so that it is not read as a section. */
const markTitle: Plugin<[Draft], DraftRoot> = (draft) => (tree) => {
  const { title, spans } = findTitle(draft);
  tree.title = title;
  tree.titles = spans;
  const root = tree as unknown as FlatRoot;
  const body = spans.at(-1)?.end ?? 0;
  root.children = root.children.flatMap((node) => (node.end <= body ? [] : node.start < body ? [behind(node, body)] : [node]));
};

/** What is left of a node whose beginning is title. */
function behind(node: HeadingNode | ParagraphNode | SectionNode, at: number): ParagraphNode {
  const text = node.type === 'paragraph' ? node.text.slice(at - node.start) : '';
  return { type: 'paragraph', text, start: at, end: node.end, block: node.type === 'paragraph' ? node.block : 0 };
}

/** Nests paragraphs and lower headings under the headings above them. */
const nestSections: Plugin<[], DraftRoot> = () => (tree) => {
  const root = tree as unknown as FlatRoot;
  const levels = levelsUsed(root.children);
  const flat = root.children;
  const open: SectionNode[] = [];
  const top: DraftRoot['children'] = [];
  for (const node of flat) {
    const level = node.type === 'heading' ? levels.get(levelKey(node)) : undefined;
    if (node.type === 'heading' && level !== undefined) {
      while ((open.at(-1)?.depth ?? 0) >= level) open.pop();
      const section: SectionNode = { type: 'section', depth: level, heading: node, start: node.start, end: node.end, children: [] };
      (open.at(-1)?.children ?? top).push(section);
      open.push(section);
    } else if (node.type !== 'section') {
      (open.at(-1)?.children ?? top).push(node.type === 'heading' ? asParagraph(node) : node);
    }
    for (const section of open) section.end = Math.max(section.end, node.end);
  }
  tree.children = top;
};

/** An unnumbered heading is as high as its editor or Markdown level says; numbered ones go by their style. */
function levelKey(heading: HeadingNode): number {
  if (heading.style !== null) return STYLE_RANK[heading.style] * 10;
  return heading.mark.level > 0 ? heading.mark.level : UNNUMBERED;
}
const UNNUMBERED = 15;

/** The levels that occur, from the highest: 1, 2, 3… One lone item of a low style makes no level above its fellows. */
function levelsUsed(nodes: FlatRoot['children']): Map<number, number> {
  const keys = new Set<number>();
  for (const node of nodes) if (node.type === 'heading') keys.add(levelKey(node));
  return new Map([...keys].sort((a, b) => a - b).map((key, index) => [key, index + 1]));
}

function asParagraph(heading: HeadingNode): ParagraphNode {
  return { type: 'paragraph', text: heading.title, start: heading.start, end: heading.end, block: 0 };
}

function flatten(draft: Draft, syntax: readonly BlockSyntax[]): FlatRoot {
  const children: FlatRoot['children'] = [];
  draft.blocks.forEach((block, index) => {
    for (const part of syntax[index]!.parts) children.push(nodeOf(part, block.start, index));
  });
  return { type: 'draft', start: 0, end: draft.text.length, titles: [], title: '', children };
}

function nodeOf({ mark, text, start, end }: BlockPart, offset: number, block: number): HeadingNode | ParagraphNode {
  if (!mark) return { type: 'paragraph', text, start: offset + start, end: offset + end, block };
  return { type: 'heading', title: text, style: mark.numbering?.style ?? null, value: mark.numbering?.value ?? 0, mark, start: offset + start, end: offset + end };
}

/**
 * The syntax tree of a draft: title, sections by the numbering actually used, paragraphs.
 * @param syntax what was read of each block; a caller that keeps it makes a second reading cost only what changed.
 */
export function parseDraft(draft: Draft, syntax: readonly BlockSyntax[] = draft.blocks.map((block) => readBlock(block))): DraftRoot {
  const processor = unified().use(markTitle, draft).use(nestSections).freeze();
  return processor.runSync(flatten(draft, syntax) as unknown as DraftRoot) as DraftRoot;
}
