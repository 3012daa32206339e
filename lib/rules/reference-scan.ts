import { KnownTexts } from '../draft/known-texts.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { hasMatch, jointly } from '../patterns/search.ts';
import { meetingMentions, type MeetingMention } from './reference-meetings.ts';
import { referenceTables, type ReferenceTables } from './reference-tables.ts';
import { termMentions, type TermMention } from './reference-terms.ts';
import { dateLine, headYear, leavesYearOpen, numberLineYear, yearMentions, type DateLine, type YearMention } from './reference-years.ts';
import { BATCH } from './rule.ts';

/** All that the rules of this family want to know of one block; spans count into its text. */
export interface ReferenceScan {
  readonly terms: readonly TermMention[];
  readonly meetings: readonly MeetingMention[];
  readonly years: readonly YearMention[];
  /** The date the block is, when it is nothing else. */
  readonly date: DateLine | null;
  /** The year of the document's own number or of a date as heads of texts have it, when the block is nothing else; else 0. */
  readonly headYear: number;
  readonly leavesYearOpen: boolean;
}

const NOTHING: readonly never[] = [];
const MAY_NAME_MEETING = jointly(/[届大次](?<=[十\d].?[届大次])/);
const DIGIT = /\d/;

const known = new KnownTexts(read, BATCH);
let knownBy: ReferenceTables | null = null;

/** Reads a block for the whole family. */
export function scanReferences({ text }: BlockView): ReferenceScan {
  const tables = referenceTables();
  if (tables !== knownBy) known.clear();
  knownBy = tables;
  return known.get(text);
}

function read(text: string): ReferenceScan {
  const hasDigit = DIGIT.test(text);
  return {
    terms: termMentions(text),
    meetings: hasMatch(MAY_NAME_MEETING, text) ? meetingMentions(text) : NOTHING,
    years: hasDigit ? yearMentions(text) : NOTHING,
    date: hasDigit ? dateLine(text) : null,
    headYear: hasDigit ? numberLineYear(text) || headYear(text) : 0,
    leavesYearOpen: leavesYearOpen(text),
  };
}
