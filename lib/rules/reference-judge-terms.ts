import type { Severity } from '../draft/finding.ts';
import { anyOfList, keptSummaries } from './kept-summaries.ts';
import { inDraft, monthsBefore } from './reference-dates.ts';
import { ownYear, type OwnYear } from './reference-own-year.ts';
import type { ReferenceScan } from './reference-scan.ts';
import type { TermMention } from './reference-terms.ts';
import type { DocumentView, RuleContext, RuleFinding } from './rule.ts';

/** What a rule says of a term that is out of date, and how it may be put right. */
export interface TermVerdict {
  readonly message: string;
  readonly fixes?: RuleFinding['fixes'];
}

/** How a rule reads the tables it looks after. */
export interface TermJudge {
  readonly tables: readonly string[];
  /** For how many months after its end a term may still be said. */
  readonly grace: number;
  readonly say: (mention: TermMention, own: OwnYear) => TermVerdict;
}

/** The terms of some tables that are out of date in the draft's year; a doubtful one is named once. */
export function* staleTerms(judge: TermJudge, document: DocumentView, context: RuleContext, scans: readonly ReferenceScan[]): Iterable<RuleFinding> {
  const own = ownYear(document, context, scans);
  const told = new Set<string>();
  for (const [index, terms] of keptSummaries(scans, (scan) => anyOfList(scan.terms))) {
    for (const mention of terms) {
      if (!judge.tables.includes(mention.table) || monthsBefore(mention.term.until, own.year) <= judge.grace) continue;
      const severity: Severity = mention.term.level ?? 'warning';
      if (severity === 'info' && told.has(mention.term.name)) continue;
      told.add(mention.term.name);
      const placed = inDraft(document, index, mention);
      yield { start: placed.start, end: placed.end, severity, ...judge.say(placed, own) };
    }
  }
}
