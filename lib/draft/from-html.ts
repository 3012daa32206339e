import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { BlockBuilder } from './block-builder.ts';
import { draftFromBlocks, type BlockKind, type Draft } from './draft.ts';

/** Elements whose content is no text of the document. */
const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript', 'iframe', 'object', 'svg', 'math', 'textarea', 'select', 'button', 'audio', 'video', 'canvas']);
const PARAGRAPHS = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'blockquote', 'pre', 'address', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'ul', 'ol', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'caption', 'form', 'fieldset', 'details', 'summary', 'center', 'body', 'html']);

const parser = unified().use(rehypeParse, { fragment: true });

/** The block that text belongs to, as decided by the nearest heading, list item or cell around it. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly listDepth: number;
}

/**
 * A draft of HTML text: headings, paragraphs, list items and table cells become blocks. Nothing in
 * it is run or fetched; scripts, styles and form controls are left out.
 */
export function draftFromHtml(html: string): Draft {
  const builder = new BlockBuilder();
  walk(parser.parse(html), builder, { kind: 'paragraph', listDepth: 0 });
  builder.close();
  return draftFromBlocks(builder.blocks);
}

function walk(node: Root | RootContent, builder: BlockBuilder, around: Surroundings): void {
  if (node.type === 'text') builder.append(node.value);
  else if (node.type === 'root') for (const child of node.children) walk(child, builder, around);
  else if (node.type === 'element') walkElement(node, builder, around);
}

function walkElement(element: Element, builder: BlockBuilder, around: Surroundings): void {
  const name = element.tagName;
  if (SILENT.has(name) || element.properties.hidden !== undefined) return;
  if (name === 'br') return builder.breakLine();
  const within = surroundings(name, around);
  const isBlock = within !== around || PARAGRAPHS.has(name);
  if (isBlock) builder.open(within.kind, within.level);
  for (const child of element.children) walk(child, builder, within);
  if (isBlock) builder.open(around.kind, around.level);
}

function surroundings(name: string, around: Surroundings): Surroundings {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]), listDepth: 0 };
  if (name === 'ul' || name === 'ol') return { ...around, listDepth: around.listDepth + 1 };
  if (name === 'li') return { kind: 'list-item', level: Math.max(around.listDepth, 1), listDepth: around.listDepth };
  if (name === 'td' || name === 'th') return { kind: 'table-cell', listDepth: 0 };
  return around;
}
