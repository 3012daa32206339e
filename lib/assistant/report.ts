import type { SectionPart } from '../checklists/checklist.ts';
import type { SectionStatus } from '../checklists/evaluate-sections.ts';
import type { Finding } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';

/** One row of the checklist (要件) as found in a draft. */
export interface SectionReport {
  /** Section id, e.g. `guiding-ideology`. */
  readonly id: string;
  readonly title: string;
  readonly status: SectionStatus;
  /** Whether the document type demands it; a missing recommended section does not block. */
  readonly required: boolean;
  /** Why it has this status, in plain Chinese, with what to do. */
  readonly reason: string;
  /** Where it stands, heading included; absent when missing. */
  readonly span?: Span;
  /** Which of the sections found it is, counted from 1 in the draft's own order; absent when missing. */
  readonly order?: number;
  /** Where it usually stands, in a sentence, when the draft has it elsewhere. */
  readonly orderNote?: string;
  /** What a complete section is made of. */
  readonly parts?: readonly SectionPart[];
  /** Its usual wording with slots as in phrases, where it is always the same. */
  readonly template?: readonly string[];
  /** The section id whose phrases serve this one; absent: its own; empty: none in particular. */
  readonly phrasesOf?: string;
}

/** One heading of the draft, in order, for outlines and “which section is the caret in”. */
export interface OutlineEntry extends Span {
  readonly title: string;
  readonly level: number;
  /** The checklist section it serves, if recognised. */
  readonly sectionId?: string;
}

/** A task of a plan that could not be checked at the end of the year. */
export interface TaskToComplete extends Span {
  readonly title: string;
  /** What it does not say, in Chinese: 指标, 时限, 责任人… */
  readonly lacks: readonly string[];
}

/** The measurable-task test of a plan: how many tasks there are, and those that are not complete, in order. */
export interface TaskOverview {
  readonly total: number;
  readonly incomplete: readonly TaskToComplete[];
}

/** What a check says of a draft. All offsets are UTF-16 units into the draft's text. */
export interface Report {
  /** Checklist id, e.g. `annual-plan`. */
  readonly documentType: string;
  readonly documentTypeTitle: string;
  /** Whether the type was recognised (`false`: it was asked for). */
  readonly documentTypeDetected: boolean;
  /** Sorted by {@link compareFindings}. */
  readonly findings: readonly Finding[];
  readonly sections: readonly SectionReport[];
  readonly outline: readonly OutlineEntry[];
  /** Absent for documents that hold no tasks, and where the rule wording/measurable-tasks is off. */
  readonly tasks?: TaskOverview;
  /** `blocked` while an error-level finding or a missing required section remains. */
  readonly verdict: 'ready' | 'blocked';
  /** Why it is blocked, most serious first, in plain Chinese; empty when ready. */
  readonly reasons: readonly string[];
  readonly stats: { readonly characters: number; readonly blocks: number; readonly partial: boolean };
  /** Rules that threw; each is left out of this report and said once. */
  readonly failedRules: readonly string[];
}
