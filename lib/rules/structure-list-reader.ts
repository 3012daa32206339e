import type { DocumentView } from './rule.ts';
import { withValue, type Item } from './structure-items.ts';
import { isTitle, type Line } from './structure-lines.ts';
import { isRightBehind, type NumberedList, type NumberSlip, type Numbers } from './structure-numbers.ts';

const HEADING_MAX = 20;
/** How far back a number that is missing is looked for. */
const LOOK_BACK = 4_000;

/** Reads items in order, keeping the lists that are open. */
export class ListReader {
  readonly #lists: NumberedList[] = [];
  readonly #slips: NumberSlip[] = [];
  readonly #accepted: Item[] = [];
  #open: NumberedList[] = [];
  /** Where a list that is closed had stopped. */
  readonly #stoppedAt = new Map<string, number>();
  /** For each block the last block up to it that lets numbers begin anew. */
  readonly #breaks: Int32Array;
  #titleSeen = -1;
  readonly #document: DocumentView;
  readonly #lines: readonly Line[];

  constructor(document: DocumentView, lines: readonly Line[]) {
    this.#document = document;
    this.#lines = lines;
    this.#breaks = new Int32Array(lines.length);
  }

  read(items: readonly Item[]): Numbers {
    const numbered = new Set(items.filter((item) => !item.inline).map((item) => item.block));
    this.#breaks.set(breaksOf(this.#lines, numbered));
    const attached = attachedBlocks(this.#lines, numbered);
    items.forEach((item, index) => {
      if (!attached.has(item.block)) this.#take(item, items, index);
    });
    return { items: this.#accepted, lists: this.#lists, slips: this.#slips };
  }

  #take(item: Item, items: readonly Item[], index: number): void {
    this.#passTitles(item.block);
    const fitting = this.#fitting(item);
    if (fitting >= 0) return this.#goOn(fitting, item);
    if (item.weak && !(item.value === 1 && (followedByTwo(items, index) || this.#isBehindHeading(item)))) return;
    const same = this.#open.findLastIndex(({ key }) => key === item.key);
    if (item.value === 1) return this.#begin(item, same);
    if (same >= 0) return this.#misfit(same, item);
    const stopped = this.#stoppedAt.get(item.key);
    if (item.inline) return;
    if (stopped === undefined || stopped + 1 !== item.value) {
      const akin = this.#open.findLastIndex((open) => open.expected === item.value && !last(open).inline);
      if (akin >= 0) return this.#mix(akin, item);
    }
    const list = this.#push(item, stopped !== undefined && stopped + 1 === item.value);
    if (!list.continues && item.style !== 'decimal' && item.style !== 'article' && !this.#missingStandsBefore(item, 0)) this.#slip('no-first', item, null, 1);
  }

  /** The open list this item is the next of; the deepest, and rather one that is written the same way. */
  #fitting(item: Item): number {
    const fits = (list: NumberedList): boolean => list.key === item.key && (last(list).value + 1 === item.value || (list.expected === item.value && item.value > 1));
    const alike = this.#open.findLastIndex((list) => fits(list) && last(list).inline === item.inline);
    return alike >= 0 ? alike : this.#open.findLastIndex(fits);
  }

  #goOn(index: number, item: Item): void {
    const list = this.#open[index] as NumberedList;
    const below = this.#open[index + 1];
    if (below && isUpsideDown(item, below)) below.inverted = true;
    const slip = this.#slips.at(-1);
    if (slip && slip.previous === list.items.at(-2) && slip.item === last(list) && item.value === slip.expected + 1) slip.alone = true;
    list.items.push(item);
    list.expected = item.value + 1;
    this.#accepted.push(item);
    this.#close(index + 1);
  }

  #begin(item: Item, same: number): void {
    const list = this.#open[same];
    const above = list && this.#open.slice(same + 1).some(({ items }) => (items[0]?.rank ?? 99) < item.rank);
    if (!list || above) {
      // 1. 2. 3. stood by themselves; what came after them is the level above, and this begins below it.
      if (list) this.#open.splice(same, 1);
      else this.#closeLower(item);
      this.#push(item, false);
      return;
    }
    const previous = last(list);
    const isOwn = item.inline ? item.block !== previous.block || !previous.inline : this.#breakBetween(previous, item);
    if (item.inline && isOwn) {
      this.#push(item, false);
      return;
    }
    this.#close(same);
    this.#push(item, false);
    if (!isOwn) this.#slip('restarted', item, previous, previous.value + 1);
  }

  #misfit(same: number, item: Item): void {
    const list = this.#open[same] as NumberedList;
    const previous = last(list);
    if (item.inline && item.block !== previous.block) return;
    const kind = item.value === previous.value ? 'repeated' : item.value > previous.value ? 'skipped' : 'backwards';
    const expected = list.expected;
    const isHidden = kind === 'skipped' && this.#missingStandsBefore(item, previous.end);
    list.items.push(item);
    list.expected = kind === 'backwards' ? item.value + 1 : expected + 1;
    this.#accepted.push(item);
    this.#close(same + 1);
    if (!isHidden) this.#slip(kind, item, previous, expected);
  }

  /** 一、 2、 三、: the next of its list by its value, written as another level is. */
  #mix(index: number, item: Item): void {
    const list = this.#open[index] as NumberedList;
    const previous = last(list);
    list.items.push(item);
    list.expected = item.value + 1;
    this.#accepted.push(item);
    this.#close(index + 1);
    this.#slip('mixed', item, previous, item.value);
  }

  /** Nothing but a heading's or a title's words stands before it: the line break was lost. */
  #isBehindHeading(item: Item): boolean {
    const { text, blocks } = this.#document;
    const heading = this.#accepted.at(-1);
    if (heading?.block === item.block) return isRightBehind(heading, item, text) && heading.title.end - heading.title.start <= HEADING_MAX;
    return isTitle(text.slice(blocks[item.block]?.start ?? 0, item.at).trim());
  }

  /** A heading of a higher level ends the lists below that level, where their own level is known. */
  #closeLower(item: Item): void {
    const first = this.#open.findIndex(({ items }) => (items[0]?.rank ?? 0) > item.rank && items[0]?.inline === true);
    if (first >= 0) this.#close(first);
  }

  #push(item: Item, continues: boolean): NumberedList {
    const list: NumberedList = { key: item.key, parent: this.#open.at(-1) ?? null, items: [item], continues, inverted: false, expected: item.value + 1 };
    this.#open.push(list);
    this.#lists.push(list);
    this.#accepted.push(item);
    return list;
  }

  #close(from: number): void {
    for (const list of this.#open.splice(from)) this.#stoppedAt.set(list.key, last(list).value);
    if (this.#open.at(-1)?.key === 'article') this.#stoppedAt.clear();
  }

  #slip(kind: NumberSlip['kind'], item: Item, previous: Item | null, expected: number): void {
    this.#slips.push({ kind, item, previous, expected, alone: false });
  }

  /** Another document's title: lists below do not count on from above. */
  #passTitles(block: number): void {
    for (let at = this.#titleSeen + 1; at <= block; at += 1) if (this.#lines[at]?.role === 'title') this.#stoppedAt.clear();
    this.#titleSeen = Math.max(this.#titleSeen, block);
  }

  #breakBetween(previous: Item, item: Item): boolean {
    return (this.#breaks[Math.max(0, item.block - 1)] ?? -1) > previous.block;
  }

  /** Whether the number before this one stands somewhere in between, in a place where no item is read. */
  #missingStandsBefore(item: Item, from: number): boolean {
    const number = withValue(item.written, item.value - 1).replace(/[、.．，,。\s]+$/, '');
    const between = this.#document.text.substring(Math.max(from, item.at - LOOK_BACK), item.at);
    const bare = number.replace(/[（(）)]/g, '');
    return ['、', '.', '．', '）', ')', '，', ','].some((mark) => between.includes(`${bare}${mark}`));
  }
}

const last = (list: NumberedList): Item => list.items.at(-1) as Item;

/** The four levels of GB/T 9704-2012, 7.3.3; only among them is the order fixed. */
const LEVELS: ReadonlySet<string> = new Set(['han', 'han-bracketed', 'arabic', 'arabic-bracketed']);

function isUpsideDown(item: Item, below: NumberedList): boolean {
  const [first] = below.items;
  return first !== undefined && below.items.length > 1 && !first.inline && first.rank < item.rank && LEVELS.has(first.style) && LEVELS.has(item.style);
}

function breaksOf(lines: readonly Line[], numbered: ReadonlySet<number>): Int32Array {
  let latest = -1;
  return Int32Array.from(lines, ({ role, month }, index) => {
    if (!numbered.has(index) && (month !== null || (role !== 'prose' && role !== 'noise'))) latest = index;
    return latest;
  });
}

/** 附件：1. … and the numbered lines behind it count by themselves. */
function attachedBlocks(lines: readonly Line[], numbered: ReadonlySet<number>): Set<number> {
  const attached = new Set<number>();
  lines.forEach(({ role }, index) => {
    if (role === 'attachments' || (attached.has(index - 1) && numbered.has(index))) attached.add(index);
  });
  return attached;
}

/** A number run together with the words before it is one only if its list goes on. */
function followedByTwo(items: readonly Item[], index: number): boolean {
  const { key } = items[index] as Item;
  for (let at = index + 1; at < Math.min(items.length, index + 40); at += 1) {
    const item = items[at] as Item;
    if (item.key === key) return item.value === 2;
  }
  return false;
}
