import type { BlockView } from '../syntax/block-view.ts';
import { markdownLevel, numberOf, readNumbering, skipLineMarks } from '../syntax/numbering.ts';
import type { Span } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';

/** What an unnumbered block is to the numbers around it. */
export type LineRole =
  /** A short line without a sentence's end, or a heading of the editor: numbers may begin anew behind it. */
  | 'heading'
  /** A line such as 某某工会2026年工作计划 or 附件2: another document begins. */
  | 'title'
  /** 附件：1. …, the list of what is attached. */
  | 'attachments'
  /** A paragraph that ends in a colon: a list follows. */
  | 'lead'
  | 'table'
  | 'prose'
  /** Nothing but marks. */
  | 'noise';

/** An item such as 一是, 二要 (`series`) or 第一， 其二， (`ordinal`); the span covers the number and its mark. */
export interface SeriesItem extends Span {
  readonly kind: 'series' | 'ordinal';
  readonly value: number;
  /** The mark behind it, where there is one. */
  readonly mark: string;
}

/** A month that heads a line (`3月：`, `### 4月 …`); the span covers the line's beginning. */
export interface MonthMark extends Span {
  readonly value: number;
  /** Markdown level, 0 without `#`. */
  readonly level: number;
}

/** What the rules on structure need to know of one block; spans count into its text. */
export interface Line {
  readonly role: LineRole;
  readonly series: readonly SeriesItem[];
  readonly month: MonthMark | null;
}

/** How long a heading without a number may be, with commas in it and without. */
const HEADING_MAX = 26;
const PLAIN_MAX = 40;
const TITLE_MAX = 48;
const TITLE = /(?:计划|要点|总结|方案|报告|安排|打算|意见|规划|通知|办法|小结|策划书|预案)(?:[（(][^）)]{1,14}[）)])?(?:范文|模板)?(?:篇\s?[一二三四五六七八九十\d]{1,3}|[（(]?[一二三四五六七八九十\d]{1,3}篇[）)]?)?[：:]?$/;
const ATTACHMENT = /^附(?:件|表|录)?\s?[一二三四五六七八九十\d]{0,2}\s?(?:[：:]|$)/;
const MONTH = /^(?:#{1,6}\s*)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?![\d一二三四五六七八九十至到—～~\-－、，底初中上下前内])(?=[：:\s]|[^，。；：]{0,22}$)/;
const SERIES = jointly(/(?:第[一二三四五六七八九十]{1,3}[，,、：:.．]|其[一二三四五六七八九][，,、：:]|[一二三四五六七八九十]{1,3}(?:是[，,、：:]?|要[，,、：:]?))/g);
/** What ends a paragraph that a list follows; tried on its last characters alone. */
const LEAD = /[：:]$|(?:如下|以下|下列)[^。；]{0,12}[。]?$/;
const LEAD_MAX = 16;
const BEFORE_ITEM = /[。；;：:！!？?，,、”’"）)》】…—\s]/;

const known = new WeakMap<BlockView, Line>();

/** Reads one block; every rule on structure asks for the same, so the answer is kept with the block. */
export function readLine(block: BlockView): Line {
  const before = known.get(block);
  if (before) return before;
  const line = { role: roleOf(block), series: seriesIn(block.text), month: monthOf(block.text) };
  known.set(block, line);
  return line;
}

function roleOf({ text, kind }: BlockView): LineRole {
  if (kind === 'table-cell' || text.startsWith('|')) return 'table';
  const attached = ATTACHMENT.exec(text);
  if (attached) return /^\s*\d/.test(text.slice(attached[0].length)) ? 'attachments' : 'title';
  if (text.length <= TITLE_MAX) {
    if (!/[\u4e00-\u9fffA-Za-z0-9]/.test(text)) return 'noise';
    if (isTitle(text)) return 'title';
  }
  if (kind === 'heading' || markdownLevel(text) > 0) return 'heading';
  if (LEAD.test(text.slice(-LEAD_MAX))) return 'lead';
  if (text.length <= HEADING_MAX && !/[。；;，,！!？?、]$|[。；;]/.test(text)) return 'heading';
  if (text.length <= PLAIN_MAX && !/[。；;，,！!？?：:]/.test(text)) return 'heading';
  return 'prose';
}

/** Whether words could be the title of a document of their own. */
export function isTitle(words: string): boolean {
  return words.length <= TITLE_MAX && !/[，,。；;]/.test(words) && TITLE.test(words) && readNumbering(words, skipLineMarks(words)) === null;
}

function monthOf(text: string): MonthMark | null {
  const match = MONTH.exec(text);
  const value = match ? numberOf(match[1] as string) : 0;
  return match && value >= 1 && value <= 12 ? { value, level: markdownLevel(text), start: 0, end: match[0].length } : null;
}

const NONE: readonly SeriesItem[] = [];

function seriesIn(text: string): readonly SeriesItem[] {
  let items: SeriesItem[] | undefined;
  for (const match of allMatches(SERIES, text)) {
    const item = seriesItem(text, match);
    if (item) (items ??= []).push(item);
  }
  return items ?? NONE;
}

function seriesItem(text: string, { 0: found, index }: RegExpExecArray): SeriesItem | null {
  if (index > 0 && !BEFORE_ITEM.test(text.charAt(index - 1))) return null;
  const end = index + found.length;
  const ordinal = /^[第其]/.test(found);
  const value = numberOf(found.replace(/^[第其]|[是要]?[，,、：:.．]?$/g, ''));
  if (value === 0 || value > 20) return null;
  const mark = /[，,、：:.．]$/.exec(found)?.[0] ?? '';
  const next = text.slice(end, end + 2);
  // 第一、第二季度; 第一、二车间; 一是一，二是二; 二要素
  if (ordinal ? next.startsWith('第') || (mark === '、' && /^[一二三四五六七八九十\d]/.test(next)) : /^[一二素点害道件义领闻塞]/.test(next)) return null;
  return { kind: ordinal ? 'ordinal' : 'series', value, mark, start: index, end };
}
