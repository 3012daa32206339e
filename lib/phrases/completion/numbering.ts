import type { Guess } from './blend.ts';

/** A number that begins a line or a sentence: （二）, 2., 二是, 第二，. */
interface Marker {
  /** All but the value, which its brothers have too, with d for figures and h for Chinese ones. */
  readonly style: string;
  readonly value: number;
}

const DIGITS = '〇一二三四五六七八九';
const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
const FORMS: readonly RegExp[] = [`(（)${NUMBER}(）)`, `()${NUMBER}([、.．）])(?!\\d)`, `()${NUMBER}(是|要)`, `(第)${NUMBER}([，、章节])`].map((form) => new RegExp(`^${form}`));
/** Lines looked back over. */
const REACH = 200;
/** How likely 二是 comes after the sentence of 一是. */
const AFTER_SENTENCE = 0.5;
/** What may come at the start of a line, and how often each is held to have come before the draft has shown what its writer does. */
const USUAL = { brother: 2, uncle: 1, child: 1, other: 4 } as const;
type Step = keyof typeof USUAL;

/**
 * The numbers that may come next at the caret, by what is numbered before it: after 一、…… comes 二、, or
 * the first of what was below 一、 before. None but at the start of a line or after a sentence.
 */
export function nextNumbers(before: string): readonly Guess[] {
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart).trimStart();
  return line === '' ? new Outline(before.slice(0, lineStart)).guesses() : afterSentence(line);
}

function afterSentence(line: string): readonly Guess[] {
  if (!/[。；]$/.test(line)) return [];
  const last = line.split(/(?<=[。；：！])/).flatMap((sentence) => markerOf(sentence.trimStart()) ?? []).at(-1);
  return last === undefined ? [] : [{ text: written(last.style, last.value + 1), chance: AFTER_SENTENCE }];
}

/** The numbered lines of a draft, and how one has come after the other. */
class Outline {
  readonly #steps: Record<Step, number> = { ...USUAL };
  /** The last value of each style that is still open, the outermost first. */
  readonly #open = new Map<string, number>();
  readonly #children = new Map<string, string>();
  #last: Marker | null = null;

  constructor(text: string) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines.slice(-REACH)) this.#read(markerOf(line.trimStart()));
  }

  guesses(): readonly Guess[] {
    const last = this.#last;
    if (last === null) return [];
    const total = Object.values(this.#steps).reduce((sum, count) => sum + count, 0);
    const guess = (style: string, value: number, step: Step): Guess => ({ text: written(style, value), chance: this.#steps[step] / total });
    const uncle = [...this.#open.keys()].findLast((style) => style !== last.style);
    const child = this.#children.get(last.style);
    return [
      guess(last.style, last.value + 1, 'brother'),
      ...(uncle === undefined ? [] : [guess(uncle, (this.#open.get(uncle) ?? 0) + 1, 'uncle')]),
      ...(child === undefined ? [] : [guess(child, 1, 'child')]),
    ];
  }

  #read(marker: Marker | null): void {
    if (marker === null) {
      if (this.#last !== null) this.#steps.other++;
      return;
    }
    const last = this.#last;
    this.#steps[this.#stepTo(marker)]++;
    if (last !== null && marker.value === 1 && marker.style !== last.style) this.#children.set(last.style, marker.style);
    if (this.#open.has(marker.style)) this.#closeBelow(marker.style);
    this.#open.set(marker.style, marker.value);
    this.#last = marker;
  }

  #stepTo({ style, value }: Marker): Step {
    if (style === this.#last?.style) return value === this.#last.value + 1 ? 'brother' : 'other';
    if (this.#open.get(style) === value - 1) return 'uncle';
    return value === 1 ? 'child' : 'other';
  }

  #closeBelow(style: string): void {
    for (const other of [...this.#open.keys()].toReversed()) {
      if (other === style) return;
      this.#open.delete(other);
    }
  }
}

function markerOf(text: string): Marker | null {
  for (const form of FORMS) {
    const [, left = '', figure = '', right = ''] = form.exec(text) ?? [];
    if (figure === '') continue;
    const value = /\d/.test(figure) ? Number(figure) : chineseValue(figure);
    if (value !== null) return { style: `${left}${/\d/.test(figure) ? 'd' : 'h'}${right}`, value };
  }
  return null;
}

function written(style: string, value: number): string {
  return style.replace('d', String(value)).replace('h', chineseNumber(value));
}

/** 1 to 99; `null` for what is no number, such as 一二. */
function chineseValue(figure: string): number | null {
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(figure) ?? [];
  if (ten === '') return tens !== '' && ones === '' ? DIGITS.indexOf(tens) : null;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
