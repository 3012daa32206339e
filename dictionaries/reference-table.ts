/*
 * What the tables of dated things look like: plain data that JSON can carry, so that a table can be
 * replaced without a network and without a new build.
 */

/** Where a table comes from. */
export interface TableHead {
  /** Lower-case letters and hyphens; a table with the same id takes this one's place. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** The month (`YYYY-MM`) up to which the table is known to be complete. */
  readonly knownUntil: string;
}

/** A name or wording that was in force up to some date. */
export interface DatedTerm {
  /** As it is called in messages. */
  readonly name: string;
  /** What to look for, when not the name itself; `“”` in it may be missing or straight in the draft. */
  readonly forms?: readonly string[];
  /** The last month `YYYY-MM` or day `YYYY-MM-DD` on which it was right; for a law, the day another took its place. */
  readonly until: string;
  /** What is said, done or in force today, in words for a message. */
  readonly now?: string;
  /** What may take its place letter for letter; never for political wording. */
  readonly replace?: string;
  /** `info` where it may well be meant; otherwise `warning`. */
  readonly level?: 'warning' | 'info';
  /** Words that make it right when they stand within twelve characters of it. */
  readonly unless?: readonly string[];
}

/** A table of names or wordings with the date up to which they were right. */
export interface DatedTermTable extends TableHead {
  readonly terms: readonly DatedTerm[];
}

/** Series of congresses that are counted: of the Party, the trade unions, the Youth League, women. */
export type CongressSeries = 'party' | 'union' | 'youth' | 'women';

/** A congress, or a plenary session of the committee it elected. */
export interface Meeting {
  readonly series: CongressSeries;
  /** The congress's number: 20 for 二十大 and for the sessions of 二十届. */
  readonly number: number;
  /** The number of the plenary session; absent for the congress itself. */
  readonly session?: number;
  /** The month it was held (began), `YYYY-MM`. */
  readonly held: string;
}

/** A table of meetings with the year in which the next congress of each series is due. */
export interface MeetingTable extends TableHead {
  readonly meetings: readonly Meeting[];
  readonly nextDue: Readonly<Record<CongressSeries, number>>;
}

/** A law and when its texts were passed. */
export interface LawText {
  readonly name: string;
  /** Its adoption and its last revision, `YYYY-MM-DD`, oldest first. */
  readonly passed: readonly string[];
}

/** A table of laws in force with the dates of their texts. */
export interface LawTable extends TableHead {
  readonly laws: readonly LawText[];
}

/** An event whose anniversaries are kept. */
export interface AnniversaryBase {
  readonly name: string;
  readonly forms: readonly string[];
  readonly year: number;
  /** How official texts name it, where the form in the draft is not the one. */
  readonly proper?: string;
}

/** A table of events whose anniversaries are kept. */
export interface AnniversaryTable extends TableHead {
  readonly events: readonly AnniversaryBase[];
}
