import { headingNumber, styleBelow, withNumber } from '../checklists/heading-number.ts';
import type { Block, Draft } from '../draft/draft.ts';
import type { TextEdit } from '../draft/finding.ts';
import { readNumbering, skipLineMarks, type Numbering, type NumberingStyle } from '../syntax/numbering.ts';
import type { OutlineEntry, Report, SectionReport } from './report.ts';

/** Where a section's skeleton goes and how it is numbered there. */
export interface SectionPlace {
  /** An offset of the draft's text; `null`: nothing tells, so where the caret is. */
  readonly at: number | null;
  /** Its place is known, and there is no paragraph to write in: a table ends the draft. */
  readonly walled: boolean;
  /** What separates it from the paragraph before and after. */
  readonly lead: string;
  readonly trail: string;
  /** What separates its own paragraphs. */
  readonly gap: string;
  /** In front of its heading: number and Markdown marks as the draft's other headings have them. */
  readonly prefix: string;
  /** How its items are numbered, and from which number. */
  readonly items: { readonly style: NumberingStyle; readonly from: number };
  /** Moves the numbers of the headings behind it up by one. */
  readonly renumber: readonly TextEdit[];
}

/** A heading of the level that sections have, with its number. */
interface Sibling extends OutlineEntry {
  readonly marks: string;
  readonly numbering: Numbering | null;
  /** The number as it stands there. */
  readonly number: string;
}

/** Sections that stand at a draft's ends and have no heading. */
const UNHEADED = new Set(['title', 'preface', 'closing', 'signature', 'attachments', 'contact']);

/** Whether a section is written without a heading of its own. */
export function isUnheaded(sectionId: string): boolean {
  return UNHEADED.has(sectionId);
}

/** Finds the place of a missing section, or the end of a thin one. */
export function sectionPlace(draft: Draft, report: Report, section: SectionReport): SectionPlace {
  const siblings = siblingsOf(draft, report);
  const gap = gapOf(draft);
  const offset = section.span ? endOf(section, section, siblings, draft, report) : offsetFor(section, siblings, draft, report);
  const slot = offset === null ? null : slotAt(draft, offset, gap);
  const before = siblings.findLast((sibling) => offset !== null && sibling.start < offset);
  const style = (before ?? siblings[0])?.numbering?.style ?? (siblings.length === 0 ? 'han' : null);
  const value = (before?.numbering?.value ?? 0) + 1;
  const isNew = !section.span && !isUnheaded(section.id);
  return {
    at: slot?.at ?? null,
    walled: offset !== null && slot === null,
    lead: slot?.lead ?? '',
    trail: slot?.trail ?? '',
    gap,
    prefix: isNew ? `${(before ?? siblings[0])?.marks ?? ''}${style ? headingNumber(style, value) : ''}` : '',
    items: itemNumbers(draft, report, section, style),
    renumber: isNew && style && slot ? renumbered(siblings, slot.at, style, value) : [],
  };
}

/** The headings of the level on which sections stand. */
function siblingsOf({ text }: Draft, { outline }: Report): readonly Sibling[] {
  const served = outline.filter(({ sectionId }) => sectionId !== undefined);
  const level = Math.min(...(served.length > 0 ? served : outline).map((entry) => entry.level));
  return outline
    .filter((entry) => entry.level === level)
    .map((entry) => {
      const words = skipLineMarks(text, entry.start);
      const marks = /^#{1,6}\s*/.exec(text.slice(entry.start, words))?.[0] ?? '';
      const numbering = readNumbering(text, words);
      return { ...entry, marks, numbering, number: numbering ? text.slice(numbering.start, numbering.end) : '' };
    });
}

/** Behind the sections that usually stand before it; before those that usually follow where there is none. */
function offsetFor(section: SectionReport, siblings: readonly Sibling[], draft: Draft, report: Report): number | null {
  if (section.id === 'title') return draft.blocks.length > 0 ? 0 : null;
  const at = report.sections.indexOf(section);
  const ends = report.sections.slice(0, at).filter((each) => each.span && !each.orderNote).map((each) => endOf(each, section, siblings, draft, report));
  if (ends.length > 0) return Math.max(...ends);
  const starts = report.sections.slice(at + 1).flatMap(({ span, orderNote }) => (span && !orderNote ? [span.start] : []));
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** Where a section ends, with all that stands under the same heading, but not the draft's last words. */
function endOf(section: SectionReport, wanted: SectionReport, siblings: readonly Sibling[], draft: Draft, report: Report): number {
  const { start, end } = section.span ?? { start: 0, end: 0 };
  const next = siblings.find((sibling) => sibling.start >= end && sibling.start > start);
  const limit = next?.start ?? draft.text.length;
  if (section.id === 'title') return wanted.id === 'preface' ? end : limit;
  const tail = report.sections.slice(report.sections.indexOf(wanted) + 1).flatMap(({ id, span }) => (span && isUnheaded(id) ? [blockStart(draft, span.start)] : []));
  const last = siblings.at(-1)?.end ?? 0;
  return Math.min(limit, ...tail.filter((each) => each > start && each >= last));
}

function blockStart({ blocks }: Draft, offset: number): number {
  return blocks.findLast((block) => block.start <= offset)?.start ?? offset;
}

interface Slot {
  readonly at: number;
  readonly lead: string;
  readonly trail: string;
}

/** The place between two paragraphs nearest to an offset: behind running text rather than a list or a table. */
function slotAt({ blocks }: Draft, offset: number, gap: string): Slot | null {
  const within = blocks.find((block) => block.start < offset && offset < block.end);
  if (within) return { at: offset, lead: '\n', trail: '\n' };
  const before = blocks.findLast((block) => block.end <= offset && hasWords(block));
  const after = blocks.find((block) => block.start >= offset && hasWords(block));
  if (before && (isText(before) || !after || !isText(after)) && before.kind !== 'table-cell') return { at: before.end, lead: gap, trail: '' };
  if (after && isText(after)) return { at: after.start, lead: '', trail: gap };
  const empty = blocks.find((block) => block.start >= (before?.end ?? 0) && !hasWords(block) && block.kind === 'paragraph');
  if (empty) return { at: empty.start, lead: '', trail: '' };
  return after && after.kind !== 'table-cell' ? { at: after.start, lead: '', trail: gap } : null;
}

function hasWords(block: Block): boolean {
  return block.text.trim() !== '';
}

function isText(block: Block): boolean {
  return block.kind === 'paragraph';
}

/** What most paragraphs of the draft are separated by: one line break, or an empty line. */
function gapOf({ text, blocks }: Draft): string {
  const written = blocks.filter(hasWords);
  let empty = 0;
  for (let index = 1; index < written.length; index += 1) {
    if (/\n[^\S\n]*\n/.test(text.slice(written[index - 1]?.end, written[index]?.start))) empty += 1;
  }
  return written.length > 1 && empty * 2 > written.length - 1 ? '\n\n' : '\n';
}

/** Items go on where those of a thin section stop. */
function itemNumbers({ text }: Draft, { outline }: Report, { span }: SectionReport, style: NumberingStyle | null): SectionPlace['items'] {
  if (!span) return { style: styleBelow(style), from: 1 };
  const head = outline.find(({ start }) => start >= span.start && start < span.end);
  const inner = outline.filter((entry) => head && entry.level === head.level + 1 && entry.start > head.start && entry.start < span.end);
  const last = inner.at(-1);
  const numbering = last ? readNumbering(text, skipLineMarks(text, last.start)) : null;
  return numbering ? { style: numbering.style, from: numbering.value + 1 } : { style: styleBelow(style), from: 1 };
}

/** Only an unbroken sequence is moved: where the writer's own numbers jump, they are left alone. */
function renumbered(siblings: readonly Sibling[], at: number, style: NumberingStyle, value: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let expected = value;
  for (const { start, numbering, number } of siblings) {
    if (start < at) continue;
    if (numbering?.style !== style || numbering.value !== expected) break;
    expected += 1;
    edits.push({ start: numbering.start, end: numbering.end, before: number, text: withNumber(number, expected) });
  }
  return edits;
}
