import type { Span } from '../draft/span.ts';
import type { DocumentView } from './rule.ts';

/** How many months `YYYY-MM` or `YYYY-MM-DD` lies before the first month of a year; negative when after. */
export function monthsBefore(date: string, year: number): number {
  return (year - Number(date.slice(0, 4))) * 12 + 1 - Number(date.slice(5, 7));
}

/** `2012-11` → 2012年11月, `2021-01-01` → 2021年1月1日. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day ? `${day}日` : ''}`;
}

/** What stands in the draft, in quotes unless it brings its own. */
export function quoted(text: string): string {
  return /^[“《"].*[”》"]$/.test(text) ? text : `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** A span of block `index` as a span of the draft. */
export function inDraft<S extends Span>(document: DocumentView, index: number, span: S): S {
  const offset = document.blocks[index]?.start ?? 0;
  return { ...span, start: span.start + offset, end: span.end + offset };
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month; of February the 29th unless the year is known to be no leap year. */
export function lastDay(month: number, year = 0): number {
  if (month === 2 && year > 0 && !isLeap(year)) return 28;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const HAN = '〇一二三四五六七八九';

/** 60, 六十, 一百 → the number; 0 for anything else. */
export function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const match = /^(?:([一二三四五六七八九])?百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(word);
  if (!match || word === '') return 0;
  const digit = (han: string | undefined): number => (han ? HAN.indexOf(han) : 0);
  const hundreds = word.includes('百') ? (digit(match[1]) || 1) * 100 : 0;
  return hundreds + (match[3] ? (digit(match[2]) || 1) * 10 : 0) + digit(match[4]);
}
