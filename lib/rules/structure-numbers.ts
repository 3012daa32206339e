import type { Item } from './structure-items.ts';

/** What is wrong with a number: `expected` is the one that should have come. */
export interface NumberSlip {
  readonly kind: 'skipped' | 'repeated' | 'backwards' | 'restarted' | 'no-first' | 'mixed';
  readonly item: Item;
  /** The item before it in its list; none where the list begins with it. */
  readonly previous: Item | null;
  readonly expected: number;
  /** Whether the numbers behind it show that only this one is wrong. */
  alone: boolean;
}

/** Items that count together. */
export interface NumberedList {
  readonly key: string;
  readonly parent: NumberedList | null;
  readonly items: Item[];
  /** Counts on where a list under the heading before had stopped: numbers run through the whole draft. */
  readonly continues: boolean;
  /** Its number is of a higher level than the one it stands below, as in 1. above （一）. */
  inverted: boolean;
  /** The number the next item should have, were it not for what has been written. */
  expected: number;
}

export interface Numbers {
  readonly items: readonly Item[];
  readonly lists: readonly NumberedList[];
  readonly slips: readonly NumberSlip[];
}

/** Whether nothing but the words of a heading of a higher level stands between its number and this one. */
export function isRightBehind(heading: Item | undefined, item: Item, text: string): boolean {
  return heading?.block === item.block && heading.rank < item.rank && text.slice(heading.title.end, item.at).trim() === '';
}
