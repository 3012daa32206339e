import { MAX_LIBRARY_PHRASES, invalidPhrase } from './library-error.ts';
import { personalPhrase } from './new-phrase.ts';
import type { FieldId, PersonalPhrase } from './phrase.ts';
import { FIELDS } from './phrase.ts';

const COLUMNS = ['词句', '要件', '文种', '领域', '标签', '文件夹', '星标'] as const;
type Column = (typeof COLUMNS)[number];
/** Parts several values of one cell. */
const AND = ';';
/** Longest table read, in UTF-16 units. */
const MAX_LENGTH = 100_000_000;
/** What a spreadsheet would take for a formula; an apostrophe before it keeps it text. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Phrases as a table that spreadsheets open: UTF-8 with its mark, RFC 4180. */
export function writePhraseCsv(phrases: readonly PersonalPhrase[]): string {
  const rows = phrases.map(({ text, sections, documentTypes, fields, tags = [], folder = '', starred }) => [
    text,
    sections.join(AND),
    documentTypes.join(AND),
    fields.map((field) => FIELDS[field]).join(AND),
    tags.join(AND),
    folder,
    starred ? '是' : '',
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * Phrases from a table with at least the column 词句; the other columns in any order.
 * @throws {AssistantError} `invalid-input`, saying in Chinese which line is wrong and why.
 */
export function readPhraseCsv(csv: string, now: number): readonly PersonalPhrase[] {
  if (csv.length > MAX_LENGTH) throw invalidPhrase('表格文件太大，请拆开再导入');
  const [head, ...rows] = rowsOf(csv.replace(/^\ufeff/, ''));
  const places = new Map(COLUMNS.map((column) => [column, head?.indexOf(column) ?? -1] as const));
  if ((places.get('词句') ?? -1) < 0) throw invalidPhrase('表格的第一行要有“词句”这一列');
  if (rows.length > MAX_LIBRARY_PHRASES) throw invalidPhrase(`表格不能超过 ${MAX_LIBRARY_PHRASES} 行`);
  return rows.flatMap((row, at) => {
    const value = (column: Column): string => plain(row[places.get(column) ?? -1] ?? '');
    const list = (column: Column): string[] => value(column).split(/[;；]/).map((part) => part.trim()).filter((part) => part !== '');
    if (row.every((part) => part.trim() === '')) return [];
    try {
      const fields = list('领域').map(fieldOf);
      const phrase = personalPhrase({ text: value('词句'), sections: list('要件'), documentTypes: list('文种'), fields, tags: list('标签'), folder: value('文件夹') }, now);
      return [{ ...phrase, starred: value('星标') === '是' }];
    } catch (failure) {
      throw invalidPhrase(`第 ${at + 2} 行：${failure instanceof Error ? failure.message : String(failure)}`);
    }
  });
}

function fieldOf(title: string): FieldId {
  const found = Object.entries(FIELDS).find(([id, name]) => id === title || name === title);
  if (found === undefined) throw invalidPhrase(`不认识的领域“${title.slice(0, 20)}”`);
  return found[0] as FieldId;
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: string): string {
  return FORMULA.test(value) && value.startsWith("'") ? value.slice(1) : value;
}

/** The cells of a table, quoted or not, by RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/gy;
  while (pattern.lastIndex < csv.length) {
    const match = pattern.exec(csv);
    if (match === null) throw invalidPhrase(`第 ${rows.length + 1} 行的引号不成对`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    } else if (pattern.lastIndex === csv.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
