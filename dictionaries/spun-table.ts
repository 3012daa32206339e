/** A word a spinner put, the word that stood there, and the settings that prove it, separated by `|`; each holds the spun word. */
export type SpunEntry = readonly [spun: string, original: string, settings: string];

/** Words that article spinners and template sites put for the right ones (洗稿替换词). */
export interface SpunDictionary {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly entries: {
    /** Proof by itself. */
    readonly strong?: readonly SpunEntry[];
    /** Likely, and sure where others stand beside it. */
    readonly medium?: readonly SpunEntry[];
    /** Counts towards the verdict on the whole draft only. */
    readonly weak?: readonly SpunEntry[];
  };
}
