import type { Span } from '../draft/span.ts';
import { numberOf, STYLE_RANK, type NumberingStyle } from '../syntax/numbering.ts';
import { sectionsOf, type HeadingNode, type SectionNode } from '../syntax/tree.ts';
import type { DocumentView } from './rule.ts';

/** The forms of numbers that are counted; 1） is a level of its own below （1）. */
export type ItemStyle = Exclude<NumberingStyle, 'series' | 'ordinal'> | 'arabic-half';

/** A numbered heading or item of the draft; spans count into the draft's text. */
export interface Item extends Span {
  /** Style, and for 3.2 the number before the last point: items of one list share it. */
  readonly key: string;
  readonly style: ItemStyle;
  readonly rank: number;
  readonly value: number;
  /** The number with its mark as written, without `#` and spaces. */
  readonly written: string;
  /** Where the number itself begins (behind `#` and bullets). */
  readonly at: number;
  readonly title: Span;
  readonly block: number;
  /** Whether text of its block, and no line break, stands before it. */
  readonly inline: boolean;
  /** Inline with no sentence's end before it: it may be no number of an item at all. */
  readonly weak: boolean;
  readonly section: SectionNode;
}

/** 一、二年级 and 3、4月 count years and months: a number and at once the next one. */
const NEXT_NUMBER = /^([一二三四五六七八九十]{1,2}|\d{1,2})(?:[、年月日线期季级类等把楼号层班组区届批]|$)/;
const SENTENCE_END = /[。；;：:！!？?]\s?[”’）)]?\s*$/;

/** Every numbered item of the draft, in order. */
export function itemsOf({ tree, blocks, text }: DocumentView): Item[] {
  const items: Item[] = [];
  let block = 0;
  for (const section of sectionsOf(tree)) {
    const { heading } = section;
    while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= heading.start) block += 1;
    const item = itemOf(section, heading, text, block, blocks[block]?.start ?? 0);
    if (!item || blocks[block]?.text.startsWith('|') || blocks[block]?.kind === 'table-cell') continue;
    // 1. 1、 is one item with two numbers.
    const before = items.at(-1);
    if (before?.block !== block || text.slice(before.end, item.at).trim() !== '') items.push(item);
  }
  return items;
}

function itemOf(section: SectionNode, heading: HeadingNode, text: string, block: number, blockStart: number): Item | null {
  const { numbering } = heading.mark;
  if (!numbering || numbering.style === 'series' || numbering.style === 'ordinal') return null;
  const offset = heading.start - heading.mark.start;
  const at = offset + numbering.start;
  const written = text.slice(at, offset + numbering.end).trimEnd();
  const before = text.slice(Math.max(blockStart, at - 4), at);
  const inline = heading.mark.inline && !before.endsWith('\n');
  const title = { start: offset + heading.mark.title.start, end: offset + heading.mark.title.end };
  const next = NEXT_NUMBER.exec(text.slice(title.start, title.start + 4))?.[1];
  if (next !== undefined && numberOf(next) === numbering.value + 1) return null;
  const style = styleOf(numbering.style, written);
  if (style === 'decimal' && inline) return null;
  const value = style === 'decimal' ? Number(/(\d+)\D*$/.exec(written)?.[1] ?? 0) : numbering.value;
  return {
    key: style === 'decimal' ? `decimal ${written.replace(/\d+\D*$/, '')}` : style,
    style,
    rank: style === 'arabic-half' ? STYLE_RANK['arabic-bracketed'] + 0.5 : STYLE_RANK[style],
    value,
    written,
    at,
    start: heading.start,
    end: at + written.length,
    title,
    block,
    inline,
    weak: inline && !SENTENCE_END.test(before),
    section,
  };
}

function styleOf(style: Exclude<NumberingStyle, 'series' | 'ordinal'>, written: string): ItemStyle {
  return style === 'arabic' && /[)）]$/.test(written) ? 'arabic-half' : style;
}

/** The text of an item's number with another value: （三）、 → （四）、. */
export function withValue(written: string, value: number): string {
  return written.replace(/[一二三四五六七八九十百]+|\d+|[①-⑫]/, (number) => (/\d/.test(number) ? String(value) : /[①-⑫]/.test(number) ? String.fromCodePoint(0x2460 + value - 1) : hanNumber(value)));
}

/** 12 → 十二, up to 99. */
export function hanNumber(value: number): string {
  const digit = (of: number): string => '一二三四五六七八九'.charAt(of - 1);
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? digit(value % 10) : ''}`;
}
