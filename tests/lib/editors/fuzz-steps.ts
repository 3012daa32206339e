import type { TextEdit } from '../../../lib/draft/finding.ts';
import type { Dice } from './fuzz-dice.ts';

/** What is done to an editor; places count into the text before it. */
export type FuzzStep =
  /** The user types key by key at a caret. */
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  /** The user composes a word there, and a fix is asked for in the middle of it. */
  | { readonly kind: 'compose'; readonly at: number; readonly text: string; readonly edit: TextEdit }
  /** Backspaces from a caret. */
  | { readonly kind: 'delete'; readonly at: number; readonly presses: number; readonly before: string }
  | { readonly kind: 'enter'; readonly at: number }
  | { readonly kind: 'fix'; readonly edits: readonly TextEdit[]; readonly from: Seat }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string; readonly from: Seat }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Where focus is while nigao writes. */
export type Seat = 'editor' | 'sidebar';
export type StepKind = FuzzStep['kind'];

const WORDS = ['工会', '职代会', '落实', '安全生产', '𠮷林', '第3季度', '（试行）', 'A座', '“双先”', '帮扶救助', '。'];
const KEYS = ['x', 'yz', 'k7', '要', '职工', '和m'];
const WEIGHTS = { type: 4, delete: 2, enter: 1, compose: 1, fix: 6, insert: 3, undo: 6, redo: 12 } as const;

/** A block of the text, where it starts, and the places in it that cut through no character. */
interface Line {
  readonly start: number;
  readonly stops: readonly number[];
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const stops = [start];
    for (const character of line) stops.push(stops.at(-1)! + character.length);
    const here = start;
    start += line.length + 1;
    return { start: here, stops };
  });
}

/** The next step for a text. `may` says what the history allows. */
export function nextStep(dice: Dice, text: string, may: { readonly undo: boolean; readonly redo: boolean }): FuzzStep {
  const kind = dice.weighed({ ...WEIGHTS, undo: may.undo ? WEIGHTS.undo : 0, redo: may.redo ? WEIGHTS.redo : 0 });
  const lines = linesOf(text);
  const at = (): number => dice.pick(dice.pick(lines).stops);
  const from = dice.pick<Seat>(['editor', 'sidebar']);
  switch (kind) {
    case 'type':
      return { kind, at: at(), text: dice.pick(KEYS) };
    case 'delete':
      return deletion(dice, text, lines);
    case 'enter':
      return { kind, at: at() };
    case 'compose':
      return composition(dice, text, lines);
    case 'fix':
      return { kind, edits: edits(dice, text, lines, dice.pick([1, 1, 1, 2, 4])), from };
    case 'insert': {
      const put = Array.from({ length: dice.pick([1, 1, 3]) }, () => dice.pick(WORDS)).join('\n');
      return { kind, at: at(), text: put, from };
    }
    default:
      return { kind };
  }
}

function deletion(dice: Dice, text: string, lines: readonly Line[]): FuzzStep {
  const { stops } = dice.pick(full(lines));
  const end = dice.between(1, stops.length - 1);
  const presses = Math.min(end, dice.between(1, 3));
  return { kind: 'delete', at: stops[end]!, presses, before: text.slice(stops[end - presses]!, stops[end]) };
}

/** The same step, but a line that it would empty keeps its first character. */
export function sparing(step: FuzzStep, text: string): FuzzStep {
  if (step.kind !== 'delete') return step;
  const { at, before, presses } = step;
  const start = at - before.length;
  if (`\n${text}`[start] !== '\n' || (text[at] ?? '\n') !== '\n') return step;
  return { ...step, presses: presses - 1, before: before.replace(/^./u, '') };
}

function composition(dice: Dice, text: string, lines: readonly Line[]): FuzzStep {
  const [edit] = edits(dice, text, lines, 1);
  const others = lines.filter(({ start, stops }) => edit!.end < start || edit!.start > stops.at(-1)!);
  const at = others.length > 0 ? dice.pick(dice.pick(others).stops) : text.length;
  return { kind: 'compose', at, text: '你好', edit: edit! };
}

/** Fixes in different lines: each replaces, deletes or adds a few characters. */
function edits(dice: Dice, text: string, lines: readonly Line[], count: number): TextEdit[] {
  const left = full(lines);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [{ stops }] = left.splice(dice.below(left.length), 1) as [Line];
    const first = dice.below(stops.length - 1);
    const last = dice.between(first + 1, Math.min(stops.length - 1, first + 8));
    const before = text.slice(stops[first], stops[last]);
    const word = dice.pick(WORDS);
    const put = dice.pick([word, word, before + word, word + before, before.slice(0, 1).replace(/[\uD800-\uDFFF]/g, '') + word, '']);
    return { start: stops[first]!, end: stops[last]!, before, text: put };
  });
}

/** Lines that hold text; the fuzz never empties a draft, so there is always one. */
function full(lines: readonly Line[]): Line[] {
  return lines.filter(({ stops }) => stops.length > 2);
}

/** The text after edits, those left out that were refused. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}
