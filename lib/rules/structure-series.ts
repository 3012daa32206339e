import type { DocumentView } from './rule.ts';
import type { Line, SeriesItem } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

/** An item of 一是、二是 or 第一，第二， at its place in the draft. */
export interface PlacedItem extends SeriesItem {
  readonly block: number;
  /** Where the heading or item begins under which the series stands. */
  readonly scope: number;
}

/** What is wrong with a number of a series. */
export interface SeriesSlip {
  readonly kind: 'skipped' | 'repeated' | 'backwards' | 'nested' | 'no-first' | 'only-first';
  readonly item: PlacedItem;
  readonly previous: PlacedItem | null;
}

export interface SeriesReading {
  readonly series: readonly (readonly PlacedItem[])[];
  readonly slips: readonly SeriesSlip[];
}

const known = new WeakMap<object, SeriesReading>();

/** The series of the draft and what is wrong with their numbers; worked out once for all rules. */
export function seriesOf(document: DocumentView, lines: readonly Line[]): SeriesReading {
  const before = known.get(document.tree);
  if (before) return before;
  const reading = { series: [...readKind('series', document, lines), ...readKind('ordinal', document, lines)], slips: [] as SeriesSlip[] };
  for (const items of reading.series) judge(items, document.text, reading.slips, document);
  known.set(document.tree, reading);
  return reading;
}

/** Ranks of numbers below which a series of the kind cannot stand: a new number of such a rank ends it. */
const ENDS_AT = { series: 99, ordinal: 4 } as const;

/** All items of a kind, cut where a heading or an item of the draft begins. */
function readKind(kind: SeriesItem['kind'], document: DocumentView, lines: readonly Line[]): PlacedItem[][] {
  const ends = new Set(numbersOf(document, lines).items.filter(({ rank, inline }) => !inline && rank <= ENDS_AT[kind]).map(({ block }) => block));
  const scopes: PlacedItem[][] = [];
  let scope: PlacedItem[] | null = null;
  let from = 0;
  lines.forEach(({ role, series }, block) => {
    if (ends.has(block) || role === 'title' || role === 'heading' || role === 'table') {
      scope = null;
      from = document.blocks[block]?.start ?? 0;
    }
    for (const item of series) {
      if (item.kind !== kind) continue;
      if (!scope) scopes.push((scope = []));
      const offset = document.blocks[block]?.start ?? 0;
      scope.push({ ...item, start: item.start + offset, end: item.end + offset, block, scope: from });
    }
  });
  return scopes.flatMap((items) => cut(items, document.text));
}

/** A first item begins a new series, unless the series before it goes on behind: then it is nested. */
function cut(items: readonly PlacedItem[], text: string): PlacedItem[][] {
  const series: PlacedItem[][] = [];
  for (const item of items) {
    const current = series.at(-1);
    const previous = current?.at(-1);
    if (!current || !previous || (item.value === 1 && !staysInside(previous, item, text))) series.push([item]);
    else current.push(item);
  }
  return series;
}

/** 二是……。一是……: no words of their own lead the second series in. */
function staysInside(previous: PlacedItem, item: PlacedItem, text: string): boolean {
  if (previous.block !== item.block) return false;
  const between = text.slice(previous.end, item.start);
  return /[。；;！”’）)]\s*$/.test(between) && (between.match(/[。！？；;]/g)?.length ?? 0) <= 1;
}

function judge(items: readonly PlacedItem[], text: string, slips: SeriesSlip[], document: DocumentView): void {
  const first = items[0] as PlacedItem;
  if (first.value !== 1) {
    if (!hasOpening(first, text)) slips.push({ kind: 'no-first', item: first, previous: null });
  } else if (items.length === 1 && isLone(first, document)) slips.push({ kind: 'only-first', item: first, previous: null });
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at] as PlacedItem;
    const previous = items[at - 1] as PlacedItem;
    if (item.value === previous.value + 1 || goesOn(items, at)) continue;
    const kind = item.value === 1 ? 'nested' : item.value === previous.value ? 'repeated' : item.value < previous.value ? 'backwards' : 'skipped';
    if (kind === 'skipped' && hasNumber(text.slice(previous.end, item.start), item.value - 1)) continue;
    slips.push({ kind, item, previous });
  }
}

/** After a slip the count goes on where it should have been: 一 三 三 四 errs once. */
function goesOn(items: readonly PlacedItem[], at: number): boolean {
  const before = items[at - 2];
  const previous = items[at - 1] as PlacedItem;
  return before !== undefined && previous.value === before.value && items[at]?.value === before.value + 2;
}

const HAN = '一二三四五六七八九十';

/** Whether a number stands in a text in any form it could have in a series. */
function hasNumber(text: string, value: number): boolean {
  const number = HAN.charAt(value - 1);
  return number !== '' && new RegExp(`${number}(?:是|要|来|则|、|，|方面)|其${number}|第${number}|另外|同时|此外`).test(text);
}

const OPENING = /首先|一方面|一来|一则|[第其]一|一是|一要/;

/** Whether something before an item that is no first one can be read as the first. */
function hasOpening({ start, scope }: PlacedItem, text: string): boolean {
  return OPENING.test(text.slice(Math.max(scope, start - 3_000), start));
}

/** A lone 一是 that opens a sentence is missing its fellows; a lone 第一， often counts nothing. */
function isLone({ kind, start, value }: PlacedItem, { text }: DocumentView): boolean {
  return kind === 'series' && value === 1 && (start === 0 || /[。；：:\n]/.test(text.charAt(start - 1))) && text.slice(start, start + 2) === '一是' && !/另一|二|其次|再一|同时|此外|还要/.test(text.slice(start, start + 400));
}
