import type { Span } from '../draft/span.ts';
import type { ParagraphNode, SectionNode } from '../syntax/tree.ts';
import type { DocumentView } from './rule.ts';

/** One document of a draft: the draft itself, or each piece of a collection (篇一、篇二). */
export interface Article extends Span {
  /** Its title as far as it has one, for telling plans from summaries. */
  readonly title: string;
  /** Where a finding about the whole of it stands. */
  readonly head: Span;
  readonly children: readonly (SectionNode | ParagraphNode)[];
}

/** A title may be run together with the text. */
const HEAD_MAX = 40;

const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
/** `篇一`, `【第2篇】`, `工会工作计划篇三：…`: the line above a piece of a collection. */
const PIECE = new RegExp(`^(?:[【\\[（(]?\\s?(?:篇\\s?${NUMBER}|第?\\s?${NUMBER}\\s?篇)\\s?[】\\]）)]?(?:[:：].{0,40})?|.{2,40}篇\\s?${NUMBER}(?:[:：].{0,40})?)$`);
const PIECE_MAX = 60;

/** The documents a draft is made of; none where it has no text. */
export function articlesOf({ tree, blocks }: DocumentView): Article[] {
  const first = blocks.find(({ text }) => text.trim() !== '');
  if (!first) return [];
  const heads = blocks.filter(({ text }) => text.length <= PIECE_MAX && text.includes('篇') && PIECE.test(text));
  if (heads.length < 2) return [{ title: tree.title, head: headOf(tree.titles[0] ?? first), start: tree.start, end: tree.end, children: tree.children }];
  return heads.map((head, index) => {
    const end = heads[index + 1]?.start ?? tree.end;
    return { title: head.text, head: headOf(head), start: head.start, end, children: tree.children.filter((child) => child.start >= head.start && child.start < end) };
  });
}

const headOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + HEAD_MAX) });

/** Every section of an article, each before the ones inside it, as long as `enter` says yes. */
export function walkSections(children: Article['children'], enter: (section: SectionNode) => boolean): void {
  for (const child of children) if (child.type === 'section' && enter(child)) walkSections(child.children, enter);
}
