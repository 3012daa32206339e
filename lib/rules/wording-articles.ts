import type { Span } from '../draft/span.ts';
import type { DraftRoot, ParagraphNode, SectionNode } from '../syntax/tree.ts';
import type { DocumentView } from './rule.ts';

/** One document of a draft: the draft itself, or each piece of a collection (篇一、篇二). */
export interface Article extends Span {
  /** Its title as far as it has one, for telling plans from summaries. */
  readonly title: string;
  /** Where a finding about the whole of it stands. */
  readonly head: Span;
  readonly children: readonly (SectionNode | ParagraphNode)[];
}

/** The first words of a long block stand for a title that is not there. */
const HEAD_MAX = 40;

/** The documents a draft is made of; none where it has no text. */
export function articlesOf({ tree, blocks }: DocumentView): Article[] {
  const first = blocks.find(({ text }) => text.trim() !== '');
  if (!first) return [];
  const pieces = tree.children.filter((child): child is SectionNode => child.type === 'section' && child.heading.style === 'article');
  if (pieces.length > 0) return pieces.map(articleOf);
  const title = tree.titles[0] ?? first;
  return [{ title: tree.title, head: headOf(title), start: tree.start, end: tree.end, children: bodyOf(tree) }];
}

function articleOf(section: SectionNode): Article {
  const { heading, start, end, children } = section;
  const opening = children[0]?.type === 'paragraph' ? children[0].text.slice(0, HEAD_MAX) : '';
  return { title: heading.title || opening, head: headOf(heading), start, end, children };
}

const headOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + HEAD_MAX) });

const bodyOf = (tree: DraftRoot): readonly (SectionNode | ParagraphNode)[] => tree.children;

/** Every section of an article, each before the ones inside it, as long as `enter` says yes. */
export function walkSections(children: Article['children'], enter: (section: SectionNode) => boolean): void {
  for (const child of children) if (child.type === 'section' && enter(child)) walkSections(child.children, enter);
}
