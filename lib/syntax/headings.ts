import type { Span } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import type { BlockView } from './block-view.ts';
import { markdownLevel, readNumbering, skipLineMarks, type Numbering, type NumberingStyle } from './numbering.ts';

/**
 * A place in a block where a heading or numbered item begins: at its start, or run together with
 * the text before it (`…工作总结一、工作目标1. 提高…`). Spans count into the block's text.
 */
export interface HeadingMark {
  readonly numbering: Numbering | null;
  /** Where the heading begins, marks and number included. */
  readonly start: number;
  /** Its words, up to the end of the first clause or line. */
  readonly title: Span;
  /** Whether the words are all there is up to the next mark or the block's end: a heading on its own. */
  readonly standsAlone: boolean;
  /** Level 1–6 from the editor or Markdown, 0 where only the number tells. */
  readonly level: number;
  /** Whether text of the same block stands before it. */
  readonly inline: boolean;
  /**
   * Whether it heads what follows. Series such as 一是 … 二是 … stay in their paragraph; a line without
   * number or level heads only when its words are known as a heading.
   */
  readonly heads: boolean;
}

const TITLE_MAX = 60;
/** What may stand before a number in running text: the end of a sentence, or a heading just ended. */
const AFTER_SENTENCE = /[。；;：:！!？?”）)】\s]$/;
/** Styles that are also met without any mark between them and the words before. */
const INLINE_STYLES: ReadonlySet<NumberingStyle> = new Set(['han', 'han-bracketed', 'arabic', 'arabic-bracketed', 'decimal']);
/** Candidates inside a block; each is then read and judged. */
const INLINE = jointly(/[一二三四五六七八九十]{1,3}、(?=[\u4e00-\u9fff]{4})(?<![第周初其统唯专万百\d][一二三四五六七八九十]{1,3}、)|[（(](?:[一二三四五六七八九十]{1,3}[)）](?=[\u4e00-\u9fff\s])|\d{1,2}[)）](?=[\u4e00-\u9fff]))|\d{1,2}[.．、]\s?(?=[\u4e00-\u9fff“《])(?<![\d.．]\d{1,2}[.．、]\s?)/g);

/** Tells whether an unnumbered line of its own is a heading, by its words (`指导思想`). */
export type HeadingTest = (words: string) => boolean;

/** Every heading or item that begins in a block, in order. */
export function headingMarks(block: BlockView, isHeading: HeadingTest): HeadingMark[] {
  const { text } = block;
  const starts: { at: number; numbering: Numbering | null; inline: boolean }[] = [];
  const words = skipLineMarks(text);
  const first = readNumbering(text, words);
  const level = block.kind === 'heading' ? (block.level ?? 1) : markdownLevel(text);
  if (first || level > 0 || mayBeHeading(text)) starts.push({ at: 0, numbering: first, inline: false });
  if (text.length > 8) {
    for (const { index } of allMatches(INLINE, text)) {
      const numbering = index > (first?.start ?? words) ? readNumbering(text, index) : null;
      if (numbering && mayFollow(text, index, numbering.style)) starts.push({ at: index, numbering, inline: true });
    }
  }
  return starts.map(({ at, numbering, inline }, index) => {
    const end = starts[index + 1]?.at ?? text.length;
    const from = numbering?.end ?? (inline ? at : words);
    const title = titleSpan(text, from, end);
    const standsAlone = isWhole(text, title.end, end);
    const heads = numbering ? numbering.style !== 'series' : level > 0 || (standsAlone && isHeading(text.slice(title.start, title.end)));
    return { numbering, start: at, title, standsAlone, level: inline ? 0 : level, inline, heads };
  });
}

/** An unnumbered line that could be a heading: short, and not a sentence. */
function mayBeHeading(text: string): boolean {
  return text.length <= 30 && !/[。；;，,！!]$/.test(text) && !/[。；;]/.test(text);
}

/** Inside a block a number counts after a sentence's end, or run together with the heading before it. */
function mayFollow(text: string, at: number, style: NumberingStyle): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[（(]$/.test(before)) return false;
  return AFTER_SENTENCE.test(before) || (INLINE_STYLES.has(style) && /[\u4e00-\u9fff]$/.test(before));
}

function titleSpan(text: string, start: number, end: number): Span {
  const limit = Math.min(end, start + TITLE_MAX);
  // A colon in brackets (责任人：张三) ends nothing.
  const stop = /[。；;\n！!？?]|[：:](?![^（()）\n]{0,40}[）)])|(?<=^[\u4e00-\u9fff]{4,14})\s/.exec(text.slice(start, limit));
  const raw = text.slice(start, stop ? start + stop.index : limit);
  return { start, end: start + raw.trimEnd().length };
}

function isWhole(text: string, titleEnd: number, end: number): boolean {
  return /^[。；;：:*\s]*$/.test(text.slice(titleEnd, end));
}
