import type { DatedTerm } from '../../dictionaries/reference-table.ts';
import type { Span } from '../draft/span.ts';
import { referenceTables, type ReferenceTables } from './reference-tables.ts';
import { createWordMatcher, type WordMatcher } from './word-matcher.ts';

/** A place where a term of a table stands and its surroundings do not make it right. */
export interface TermMention extends Span {
  /** The table's id. */
  readonly table: string;
  readonly term: DatedTerm;
  /** What stands there. */
  readonly text: string;
}

/** How far around a term its surroundings are asked. */
const AROUND = 12;
const LAWS = 'laws-replaced';
/** Inside 《》 a name is part of a title, which stays as it was given. */
const IN_TITLE = /《[^》]*$/;
/** The longest title that is looked back through. */
const TITLE_REACH = 40;

interface Entry {
  readonly table: string;
  readonly term: DatedTerm;
}
interface Index {
  readonly tables: ReferenceTables;
  readonly matcher: WordMatcher;
  readonly entries: readonly Entry[];
}
let index: Index | null = null;

/** Every term of the tables in a text that its surroundings leave standing, in order, without overlap. */
export function termMentions(text: string): TermMention[] {
  const { matcher, entries } = currentIndex();
  const mentions: TermMention[] = [];
  let end = 0;
  const matches = matcher.matches(text);
  for (const [at, match] of matches.entries()) {
    // Of several at one place the longest comes last.
    if (match.start < end || matches[at + 1]?.start === match.start) continue;
    const { table, term } = entries[match.word] as Entry;
    if (isMadeRight(term, text, match)) continue;
    if (table !== LAWS && IN_TITLE.test(text.slice(Math.max(0, match.start - TITLE_REACH), match.start))) continue;
    const span = table === LAWS ? lawSpan(text, match, term.name) : match;
    if (span === null) continue;
    mentions.push({ start: span.start, end: span.end, table, term, text: text.slice(span.start, span.end) });
    end = span.end;
  }
  return mentions;
}

function isMadeRight({ unless }: DatedTerm, text: string, { start, end }: Span): boolean {
  if (!unless) return false;
  const from = Math.max(0, start - AROUND);
  return unless.some((word) => {
    const at = text.indexOf(word, from);
    return at >= 0 && at + word.length <= end + AROUND;
  });
}

function currentIndex(): Index {
  const tables = referenceTables();
  if (index?.tables === tables) return index;
  const byWord = new Map<string, Entry>();
  for (const { id, terms } of tables.terms) {
    for (const term of terms) for (const form of term.forms ?? [term.name]) for (const word of quoteVariants(form)) byWord.set(word, { table: id, term });
  }
  index = { tables, matcher: createWordMatcher([...byWord.keys()]), entries: [...byWord.values()] };
  return index;
}

/** `“落实年”活动` is also met as `"落实年"活动` and `落实年活动`. */
function quoteVariants(form: string): string[] {
  if (!/[“‘]/.test(form)) return [form];
  return [form, form.replace(/[“”]/g, '"'), form.replace(/[“”‘’]/g, '')];
}

const CITED = /(?:^|[^\u4e00-\u9fff]|学习|宣传|贯彻|执行|依据|根据|按照|落实|普及|遵守|[和及与])$/;
const CITATION_ENDS = /^(?:[^\u4e00-\u9fff]|$|等|和|及|与|规定|的)/;

/** Only a 法 is known by its bare name; 女职工劳动保护规定 without brackets may be any. */
const BARE_LAW = /(?:法|民法通则|民法总则)$/;

/** A law's name is a part of many longer ones (劳动合同法): it counts in brackets, in full, or between marks. */
function lawSpan(text: string, { start, end }: Span, name: string): Span | null {
  const full = '中华人民共和国';
  const from = text.startsWith(full, start - full.length) ? start - full.length : start;
  const before = text.slice(Math.max(0, from - 6), from);
  const after = text.slice(end, end + 12);
  if (/(?:原|旧|废止)《?$/.test(before) || after.includes('废止')) return null;
  const stands = text.charAt(from - 1) === '《' ? /^(?:[》]|[（(])/.test(after) : (from < start || BARE_LAW.test(name)) && CITED.test(before) && CITATION_ENDS.test(after);
  return stands ? { start: from, end } : null;
}
