import type { BlockSummaries } from '../rules/rule-set.ts';

/**
 * The summaries of a draft's blocks, by question instead of by block. From one check to the next only
 * what belongs to changed blocks is put in anew.
 */
export class SummaryColumns {
  #rows: readonly BlockSummaries[] = [];
  #columns: unknown[][] = [];

  /** One list per question, in the order of the blocks; valid until the next call. */
  of(rows: readonly BlockSummaries[]): readonly (readonly unknown[])[] {
    const old = this.#rows;
    const width = rows[0]?.length ?? 0;
    if (old.length !== rows.length || this.#columns.length !== width) {
      this.#columns = Array.from({ length: width }, (_, rule) => rows.map((row) => row[rule]));
    } else {
      rows.forEach((row, at) => {
        if (row !== old[at]) this.#columns.forEach((column, rule) => (column[at] = row[rule]));
      });
    }
    this.#rows = rows;
    return this.#columns;
  }
}
