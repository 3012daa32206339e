import type { Draft } from '../../draft/draft.ts';
import { shift, type Span } from '../../draft/span.ts';
import type { Finding } from '../../draft/finding.ts';
import { parseDraft } from '../../syntax/parse-draft.ts';
import { sentenceSpans } from '../../syntax/sentences.ts';
import type { DraftRoot } from '../../syntax/tree.ts';
import { paragraphsOf, sectionsOf } from '../../syntax/tree.ts';
import type { Profile } from '../../settings/profile.ts';
import { openSlotsIn, slotProblem, withoutSlots } from '../slots.ts';
import { cleanText } from '../text-normalization.ts';
import { cleanSentence } from './clean-sentence.ts';
import { documentUnit, documentYear, withYearSlot } from './document-year.ts';

/** What the rules and the checklists say of a document; made by whoever has them. */
export interface DocumentReading {
  readonly documentType: string;
  readonly findings: readonly Finding[];
  /** The checklist section an offset of the draft stands in. */
  sectionAt(offset: number): string | null;
}
export type ReadDraft = (draft: Draft) => Promise<DocumentReading>;

/** A sentence fit to be used again, and where it belongs. */
export interface Passage {
  readonly text: string;
  readonly sections: readonly string[];
  readonly documentTypes: readonly string[];
}

/** Shortest and longest sentence worth keeping, in UTF-16 units without slots. */
const SHORTEST = 10;
const LONGEST = 300;
const LEAST_HAN = 6;
const LEADING_NUMBER = /^(?:[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十]{1,3}[，、]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s?|[-–—•·●▪*#\s]+)/;
const MARKS_AFTER = /^[。！？；”’」』）)]+/;
const WHOLE = /[。！？；](?:[”’」』）)】]*)$/;

/** The sentences of a document, cleaned and with slots, each with its section. */
export function passagesOf(draft: Draft, reading: DocumentReading, profile: Profile): readonly Passage[] {
  const tree = parseDraft(draft);
  const year = documentYear(tree.title, draft.text);
  const own = { ...profile, year: year ?? profile.year };
  const unit = documentUnit(tree.title);
  const passages: Passage[] = [];
  for (const stretch of stretchesOf(tree, draft.text)) {
    const sectionId = reading.sectionAt(stretch.start);
    for (const span of sentenceSpans(draft.text.slice(stretch.start, stretch.end)).map((sentence) => shift(sentence, stretch.start))) {
      const cleaned = cleanSentence(draft.text, span, reading.findings);
      const text = cleaned === null ? null : slotted(cleaned, year, unit, own);
      if (text === null || !isWorthKeeping(text)) continue;
      passages.push({ text, sections: sectionId === null ? [] : [sectionId], documentTypes: [reading.documentType] });
    }
  }
  return passages;
}

/** Paragraphs, and headings too: a numbered item that is one whole sentence passes for one, without its last mark. */
function stretchesOf(tree: DraftRoot, text: string): readonly Span[] {
  const headings = sectionsOf(tree).map(({ heading: { start, end } }) => ({ start, end: end + (MARKS_AFTER.exec(text.slice(end, end + 4))?.[0].length ?? 0) }));
  return [...paragraphsOf(tree), ...headings].sort((a, b) => a.start - b.start);
}

function slotted(sentence: string, year: string | null, unit: string | null, profile: Profile): string | null {
  const text = withYearSlot(cleanText(sentence).replace(LEADING_NUMBER, ''), year);
  if (text === null) return null;
  const ownUnit = unit === null ? text : text.replaceAll(unit, '{{单位}}');
  return openSlotsIn(ownUnit, profile, new Date(Number(year ?? profile.year) || new Date().getFullYear(), 0));
}

function isWorthKeeping(text: string): boolean {
  const words = withoutSlots(text).trim();
  if (words.length < SHORTEST || words.length > LONGEST || text.includes('\n') || !WHOLE.test(text)) return false;
  return slotProblem(text) === null && (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_HAN;
}
