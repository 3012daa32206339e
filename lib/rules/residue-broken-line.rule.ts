import { COMMON_WORDS } from '../../dictionaries/consistency-common-words.ts';
import type { Span } from '../draft/span.ts';
import { lineShapes, type LineShape } from './residue-lines.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.words.join(' ').split(' '));
/** Shorter lines without a mark at the end are headings more often than broken sentences. */
const LONG = 30;
const SHORT = 20;
/** The first lines are title, number and addressee. */
const HEAD = 2;
/** With this many certain breaks in a draft a line that merely ends without a mark is one as well. */
const CERTAIN = 2;

/** A line with its place in the draft. */
interface Line extends Span {
  readonly shape: LineShape;
}

/** A break between two lines; without a second line the first just ends in mid-sentence. */
interface Break {
  readonly line: number;
  readonly joins: boolean;
}

export default defineRule<readonly LineShape[]>({
  id: 'residue/broken-line',
  title: '句子中间断行',
  why: '从网页、PDF 或幻灯片复制时，一行排满就换段，一句话被断成两段。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '各分会要按照年初的安排，认真组织好春季劳动竞赛，把职工的干劲汇\n聚到完成全年生产任务上来。',
      '我们将围绕中心，服务大局，\n团结带领职工建功立业。',
      '积极开展读书活动，提升职工综合\n素质。',
      '走访慰问困难职工，送去组织温暖。\n暖。\n二、其他工作',
    ],
    ok: [
      '突出政治引领，把稳思想之舵\n依托职工夜校开展宣讲，覆盖全体会员。',
      '一、加强组织建设，夯实工作基础\n各分会年内完成换届。',
      '特此通知。\n妥否，请批示。',
      '重点做好以下工作，\n1.走访困难职工。\n2.召开职代会。',
      '县教育工会委员会\n2026年3月2日',
      '各分会主席、各车间主任，\n（名单附后）',
    ],
  },
  summarise: lineShapes,
  *check(document, _context, summaries): Iterable<RuleFinding> {
    const lines = linesOf(document, summaries);
    const breaks = breaksIn(lines);
    if (breaks.length === 0) return;
    const seen = new Set(breaks.map(({ line }) => line));
    const all = breaks.length >= CERTAIN ? [...breaks, ...looseBreaks(lines, seen)].sort((a, b) => a.line - b.line) : breaks;
    for (let at = 0; at < all.length; at += 1) {
      const first = all[at]!;
      let last = first;
      while (first.joins && all[at + 1]?.joins && all[at + 1]?.line === last.line + 1) last = all[(at += 1)]!;
      yield first.joins ? joinFinding(document.text, lines, first.line, last.line) : looseFinding(lines[first.line]!);
    }
  },
});

function linesOf({ blocks }: DocumentView, summaries: readonly (readonly LineShape[])[]): Line[] {
  const lines: Line[] = [];
  summaries.forEach((shapes, index) => {
    const offset = blocks[index]?.start ?? 0;
    for (const shape of shapes) lines.push({ shape, start: shape.start + offset, end: shape.end + offset });
  });
  return lines;
}

/** Ends such as a document's title has. */
const TITLE_END = /(?:计划|要点|总结|方案|报告|意见|通知|办法|规定|条例|委员会|工会|公司|办公室|日)$/;

function breaksIn(lines: readonly Line[]): Break[] {
  const breaks: Break[] = [];
  const wrapped = wrappedAt(lines);
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (isBreak(lines[at]!.shape, lines[at + 1]!.shape, at) || wrapped.has(at)) breaks.push({ line: at, joins: true });
    else if (isStray(lines[at]!.shape, lines[at + 1]!.shape, lines[at + 2]?.shape)) breaks.push({ line: at + 1, joins: false });
  }
  return breaks;
}

/** A few characters with a full stop behind a sentence that was whole. */
const isStray = (before: LineShape, line: LineShape, next: LineShape | undefined): boolean => line.tail && before.ends === 'closed' && before.prose && !next?.tail;

/**
 * Breaks of a text that is wrapped at a fixed width: lines of one length without a mark at the end,
 * at least once cut inside a word. Items of a list may be equally long, but no word goes on from one to the next.
 */
function wrappedAt(lines: readonly Line[]): ReadonlySet<number> {
  const wrapped = new Set<number>();
  for (let from = 0; from + 1 < lines.length; from += 1) {
    let to = from;
    let cutsWord = false;
    while (to + 1 < lines.length && isFull(lines[to]!.shape, lines[from]!.shape) && !lines[to + 1]!.shape.begins) {
      cutsWord ||= COMMON.has(lines[to]!.shape.text.slice(-1) + lines[to + 1]!.shape.first);
      to += 1;
    }
    if (cutsWord && to - from >= 2) for (let at = from; at < to; at += 1) wrapped.add(at);
    from = Math.max(from, to - 1);
  }
  return wrapped;
}

function isFull(line: LineShape, model: LineShape): boolean {
  return line.ends !== 'closed' && line.end - line.start >= SHORT && Math.abs(line.end - line.start - (model.end - model.start)) <= 2;
}

function isBreak(line: LineShape, next: LineShape, at: number): boolean {
  if (line.ends === 'closed' || next.begins) return false;
  const length = line.end - line.start;
  if (next.tail) return length >= 8;
  if (line.ends === 'pause') return length >= 10;
  if (!next.prose || TITLE_END.test(line.text)) return false;
  if (line.begins) return line.sentences && length >= LONG;
  if (at < HEAD && !line.prose) return false;
  return line.prose ? length >= LONG || (line.sentences && length >= SHORT) || (line.lastClause <= 2 && length >= SHORT) : length >= LONG;
}

/** Lines that stop short, in a draft whose lines are broken anyway. */
function looseBreaks(lines: readonly Line[], seen: ReadonlySet<number>): Break[] {
  return lines.flatMap(({ shape: line }, at) => {
    if (seen.has(at) || line.begins || at < HEAD) return [];
    const stopsShort = line.ends === 'bare' && line.prose && line.end - line.start >= 12;
    const straggler = line.ends === 'closed' && /^[\u4e00-\u9fff]{5,10}。$/.test(line.text) && !seen.has(at - 1) && /^[\u4e00-\u9fff]{2,4}[和与及的]/.test(line.text);
    return stopsShort || straggler ? [{ line: at, joins: false }] : [];
  });
}

function joinFinding(text: string, lines: readonly Line[], from: number, to: number): RuleFinding {
  const start = Math.max(lines[from]!.start, lines[from]!.end - 2);
  const end = Math.min(lines[to + 1]!.end, lines[to + 1]!.start + 2);
  const shown = `${text.slice(Math.max(lines[from]!.start, lines[from]!.end - 6), lines[from]!.end)}｜${text.slice(lines[from + 1]!.start, lines[from + 1]!.start + 4)}`;
  const first = lines[from]!.end;
  const gaps: (Span & { text: string })[] = [];
  for (let at = from; at <= to; at += 1) gaps.push({ start: lines[at]!.end, end: lines[at + 1]!.start, text: '' });
  const put = gaps.reduce((sofar, gap, at) => sofar + text.slice(gap.end, gaps[at + 1]?.start ?? gap.end), '');
  const many = to > from ? `（连续${to - from + 1}处）` : '';
  return { start, end, message: `“${shown}”一句话被断成两段${many}。请把断开的行接起来。`, fixes: [{ title: `接成一段${many}`, start: first, end: gaps.at(-1)!.end, text: put }] };
}

function looseFinding({ shape, ...line }: Line): RuleFinding {
  if (shape.ends === 'closed') return { start: line.start, end: line.end, message: `“${shape.text}”像是别处断下来的残句。请核对后删去或接到原处。`, fixes: shape.tail ? [{ title: '删去残句', start: line.start, end: line.end, text: '' }] : [] };
  return { start: Math.max(line.start, line.end - 2), end: line.end, message: '这一行话没有说完就断了。请补全，或与下一行接起来。' };
}
