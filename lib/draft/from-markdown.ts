import type { Nodes, Parents } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BlockBuilder } from './block-builder.ts';
import { draftFromBlocks, type Draft } from './draft.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * A draft of Markdown text: its marks (`##`, `**`, escapes, table rules) are read, not kept.
 * Code and raw HTML are left out.
 */
export function draftFromMarkdown(markdown: string): Draft {
  const builder = new BlockBuilder();
  walk(parser.parse(markdown), builder, 0);
  builder.close();
  return draftFromBlocks(builder.blocks);
}

function walk(node: Nodes, builder: BlockBuilder, listDepth: number): void {
  switch (node.type) {
    case 'text':
      return builder.append(node.value);
    case 'inlineCode':
      return builder.append(node.value);
    case 'break':
      return builder.breakLine();
    case 'heading':
      builder.open('heading', node.depth);
      return walkChildren(node, builder, listDepth);
    case 'paragraph':
      if (listDepth > 0) builder.open('list-item', listDepth);
      else builder.open('paragraph');
      return walkChildren(node, builder, listDepth);
    case 'tableCell':
      builder.open('table-cell');
      return walkChildren(node, builder, listDepth);
    case 'list':
      return walkChildren(node, builder, listDepth + 1);
    default:
      if ('children' in node) walkChildren(node, builder, listDepth);
  }
}

function walkChildren(node: Parents, builder: BlockBuilder, listDepth: number): void {
  for (const child of node.children) walk(child, builder, listDepth);
}
