import type { Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';

/** How a line ends: with a mark that closes it, with a pause (，、), or with no mark at all. */
export type LineEnd = 'closed' | 'pause' | 'bare';

/** What one line of a block tells of whether it is whole; spans count into the block's text. */
export interface LineShape extends Span {
  readonly ends: LineEnd;
  /** It begins with a number, a bullet or a Markdown mark, so it goes on nothing. */
  readonly begins: boolean;
  /** Nothing but a few characters and a full stop: the tail of another line. */
  readonly tail: boolean;
  /** It has a comma or full stop inside: a sentence, not a name or a heading. */
  readonly prose: boolean;
  /** It has a full stop inside. */
  readonly sentences: boolean;
  /** How many characters stand behind its last comma or full stop. */
  readonly lastClause: number;
  /** Its words; empty for long lines that a mark closes, of which nobody asks them. */
  readonly text: string;
  /** Its first character. */
  readonly first: string;
}

const BEGINS = /^(?:[#>*\-•●◆■▪]|[（(]?[一二三四五六七八九十]{1,3}(?:[、.．)）]|[是要][^，]|，)|[（(]?\d{1,2}[、.．)）:：]|第[一二三四五六七八九十\d]{1,3}|[①-⑳]|附|主题词|抄送|主送|时间|地点|[（(【〔《]|\||——)/;
const CLOSED = /[。！？；：:;!?…”’》）)】〕|"—~～.％%A-Za-z0-9]$/;
const TAIL = /^[\u4e00-\u9fff]{1,4}[。；]$/;
/** Short sentences that are whole: 特此通知。 */
const WHOLE = /^(?:特此|以上|请|妥否|当否|此|谢谢|完毕|无|略|是|否|有|同意|见附)/;

/** The longest closed line whose words are asked for: the tails of other lines are shorter. */
const WORDS_ASKED = 20;

/** The lines of a block; soft breaks count like paragraphs. Cells and headings are never broken lines. */
export function lineShapes({ text, kind }: BlockView): readonly LineShape[] {
  if (kind === 'heading' || kind === 'table-cell') return [];
  if (!text.includes('\n')) return [shapeOf(text, 0, text.length)];
  const shapes: LineShape[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const lead = line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (trimmed !== '') shapes.push(shapeOf(trimmed, from + lead, from + lead + trimmed.length));
    from += line.length + 1;
  }
  return shapes;
}

function shapeOf(line: string, start: number, end: number): LineShape {
  const last = line.charAt(line.length - 1);
  const ends = last === '，' || last === ',' || last === '、' ? 'pause' : CLOSED.test(last) ? 'closed' : 'bare';
  const stop = ends === 'closed' ? -1 : lastMark(line);
  return {
    start,
    end,
    ends,
    begins: BEGINS.test(line),
    tail: line.length <= 5 && TAIL.test(line) && !WHOLE.test(line),
    prose: stop >= 0 || (ends === 'closed' && /[，。,]/.test(line)),
    sentences: ends !== 'closed' && /[。；]/.test(line),
    lastClause: line.length - 1 - stop,
    text: ends === 'closed' && line.length > WORDS_ASKED ? '' : line,
    first: line.charAt(0),
  };
}

function lastMark(line: string): number {
  return Math.max(line.lastIndexOf('，'), line.lastIndexOf(','), line.lastIndexOf('。'), line.lastIndexOf('；'), line.lastIndexOf('、'));
}
