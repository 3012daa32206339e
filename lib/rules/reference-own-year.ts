import type { ReferenceScan } from './reference-scan.ts';
import { yearsOfTitle } from './reference-years.ts';
import type { DocumentView, RuleContext } from './rule.ts';

/** The year a draft is for. */
export interface OwnYear {
  /** The year against which things are stale; of a period (2024—2026年) the first. */
  readonly year: number;
  /** The last year of the period, mostly the same. */
  readonly last: number;
  /** Where it was read: a title's or text's year is the draft's own word, a setting's is not. */
  readonly from: 'title' | 'text' | 'setting';
  /** Whether the draft leaves its year open for somebody to fill in. */
  readonly isOpen: boolean;
}

const known = new WeakMap<DocumentView, OwnYear>();

/** The draft's own year: from its title, then its text, then the profile or today's date. */
export function ownYear(document: DocumentView, context: RuleContext, scans: readonly ReferenceScan[]): OwnYear {
  let own = known.get(document);
  if (!own) known.set(document, (own = findYear(document, context, scans)));
  return own;
}

function findYear(document: DocumentView, context: RuleContext, scans: readonly ReferenceScan[]): OwnYear {
  const titled = yearsOfTitle(titleOf(document));
  // A target (“健康中国2030”) is no year to write for.
  if (titled.length > 0 && titled[0]! <= context.year + 2) return { year: titled[0]!, last: titled.at(-1)!, from: 'title', isOpen: false };
  // Where a draft leaves its year open it has none, whatever other years it mentions.
  const isOpen = scans.some((scan) => scan.leavesYearOpen);
  const said = isOpen ? 0 : yearOfText(scans);
  return said > 0 ? { year: said, last: said, from: 'text', isOpen } : { year: context.year, last: context.year, from: 'setting', isOpen };
}

const TITLE_WORD = /(?:计划|要点|总结|方案|报告|安排|打算|思路|意见|规划|通知|办法|决定|公报)/;

/** The title, or a first line that reads like one. */
function titleOf({ tree, blocks }: DocumentView): string {
  if (tree.title !== '') return tree.title;
  const first = blocks.slice(0, 3).find(({ text }) => text.length <= 50 && !/[。；]/.test(text) && TITLE_WORD.test(text));
  return first?.text ?? '';
}

function yearOfText(scans: readonly ReferenceScan[]): number {
  const claim = scans.flatMap(({ years }) => years).find(({ role }) => role === 'claim');
  if (claim) return claim.year;
  const head = scans.slice(0, 10).find(({ headYear }) => headYear > 0)?.headYear;
  if (head) return head;
  const signed = scans.slice(-12).findLast(({ date }) => date !== null)?.date ?? scans.slice(0, 6).find(({ date }) => date !== null)?.date;
  if (signed) return signed.year;
  const theme = scans.slice(0, 12).flatMap(({ years }) => years).find(({ role }) => role === 'theme');
  return theme?.year ?? commonestYear(scans);
}

/** The year a text speaks of most; one lone mention tells nothing. */
function commonestYear(scans: readonly ReferenceScan[]): number {
  const counts = new Map<number, number>();
  for (const { years } of scans) for (const { year, role } of years) if (role !== 'deadline') counts.set(year, (counts.get(year) ?? 0) + 1);
  let best = 0;
  for (const [year, count] of counts) if (count >= 2 && (count > (counts.get(best) ?? 0) || (count === counts.get(best) && year > best))) best = year;
  return best;
}
