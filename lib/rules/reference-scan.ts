import type { BlockView } from '../syntax/block-view.ts';
import { meetingMentions, type MeetingMention } from './reference-meetings.ts';
import { referenceTables, type ReferenceTables } from './reference-tables.ts';
import { termMentions, type TermMention } from './reference-terms.ts';
import { dateLine, leavesYearOpen, numberLineYear, yearMentions, type DateLine, type YearMention } from './reference-years.ts';

/** All that the rules of this family want to know of one block; spans count into its text. */
export interface ReferenceScan {
  readonly terms: readonly TermMention[];
  readonly meetings: readonly MeetingMention[];
  readonly years: readonly YearMention[];
  /** The date the block is, when it is nothing else. */
  readonly date: DateLine | null;
  /** The year of the document's own number, when the block is nothing else; else 0. */
  readonly numberYear: number;
  readonly leavesYearOpen: boolean;
}

const NOTHING: readonly never[] = [];
const MAY_NAME_MEETING = /十.?[届大次]/;
const DIGIT = /\d/;

/** Blocks are the same object for every rule of one run, so the family reads each once. */
let known = new WeakMap<BlockView, ReferenceScan>();
let knownFor: ReferenceTables | null = null;

/** Reads a block for the whole family. */
export function scanReferences(block: BlockView): ReferenceScan {
  const tables = referenceTables();
  if (knownFor !== tables) {
    known = new WeakMap();
    knownFor = tables;
  }
  let scan = known.get(block);
  if (!scan) known.set(block, (scan = read(block.text)));
  return scan;
}

function read(text: string): ReferenceScan {
  const hasDigit = DIGIT.test(text);
  return {
    terms: termMentions(text),
    meetings: MAY_NAME_MEETING.test(text) ? meetingMentions(text) : NOTHING,
    years: hasDigit ? yearMentions(text) : NOTHING,
    date: hasDigit ? dateLine(text) : null,
    numberYear: hasDigit ? numberLineYear(text) : 0,
    leavesYearOpen: leavesYearOpen(text),
  };
}
