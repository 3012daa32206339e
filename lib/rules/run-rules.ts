import type { Block, Draft } from '../draft/draft.ts';
import { compareFindings, type Finding, type Fix, type Severity } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { parseDraft } from '../syntax/parse-draft.ts';
import { opaqueSpans } from './opaque-spans.ts';
import { sieveOf } from './rule-sieve.ts';
import { familyOf, type BlockRule, type DocumentRule, type DocumentView, type Rule, type RuleContext, type RuleFinding } from './rule.ts';

/** A rule's finding inside the text it looked at, with the rule that said it. */
export interface LocatedFinding {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

/** Rules that threw, by id: each is reported once and left out. */
export type FailedRules = Set<string>;

/** What the block rules say of one block, in order; spans count into the block's text. */
export function checkBlock(rules: readonly BlockRule[], block: BlockView, context: RuleContext, failed: FailedRules): LocatedFinding[] {
  const found: LocatedFinding[] = [];
  for (const rule of sieveOf(rules).through(block.text)) collect(rule, () => rule.check(block, context), found, failed);
  if (found.length === 0) return found;
  return withoutOverlaps(withoutLookAlikes(found, block.text), block.text);
}

/** The summaries that document rules asked for of one block, in the order of the rules. */
export type BlockSummaries = readonly unknown[];

/** What every document rule wants to know of a block. */
export function summariseBlock(rules: readonly DocumentRule[], block: BlockView, context: RuleContext, failed: FailedRules): BlockSummaries {
  return rules.map((rule) => {
    let summary: unknown;
    if (rule.summarise && !failed.has(rule.id)) {
      guarded(rule, failed, () => {
        summary = rule.summarise?.(block, context);
      });
    }
    return summary;
  });
}

/**
 * What the document rules say; spans count into the draft's text.
 * @param columns for each rule, in order, the summaries of the blocks.
 */
export function checkDocument(rules: readonly DocumentRule[], document: DocumentView, columns: readonly (readonly unknown[])[], context: RuleContext, failed: FailedRules): LocatedFinding[] {
  const found: LocatedFinding[] = [];
  rules.forEach((rule, index) => {
    collect(rule, () => rule.check(document, context, columns[index] ?? []), found, failed);
  });
  return found;
}

function collect(rule: Rule, check: () => Iterable<RuleFinding>, into: LocatedFinding[], failed: FailedRules): void {
  if (failed.has(rule.id)) return;
  guarded(rule, failed, () => {
    const own = [...check()];
    for (const finding of own) if (finding.end > finding.start) into.push({ rule, finding });
  });
}

/** A rule that throws must not take the others down, nor give half of what it had to say. */
function guarded(rule: Rule, failed: FailedRules, work: () => void): void {
  try {
    work();
  } catch (error) {
    failed.add(rule.id);
    console.error(`nigao: rule ${rule.id} failed and is left out`, error);
  }
}

function withoutLookAlikes(found: LocatedFinding[], text: string): LocatedFinding[] {
  if (!found.some(({ rule }) => rule.id.startsWith('placeholder/'))) return found;
  const opaque = opaqueSpans(text);
  if (opaque.length === 0) return found;
  const covered = new Coverage(text.length);
  for (const span of opaque) covered.add(span);
  return found.filter(({ rule, finding }) => !rule.id.startsWith('placeholder/') || !covered.touches(finding));
}

/** Two rules of one family often see the same place: the one that saw more of it speaks. */
function withoutOverlaps(found: LocatedFinding[], text: string): LocatedFinding[] {
  const byLength = [...found].sort((a, b) => length(b) - length(a) || (a.rule.rank ?? 0) - (b.rule.rank ?? 0) || a.finding.start - b.finding.start);
  const taken = new Map<string, Coverage>();
  const kept = byLength.filter(({ rule, finding }) => {
    const family = familyOf(rule.id);
    const covered = taken.get(family) ?? new Coverage(text.length);
    taken.set(family, covered);
    if (covered.touches(finding)) return false;
    covered.add(finding);
    return true;
  });
  return kept.sort((a, b) => a.finding.start - b.finding.start);
}

/** Which characters of a text are taken: overlap is asked in the span's own length, however many there are. */
class Coverage {
  readonly #taken: Uint8Array;

  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  add({ start, end }: Span): void {
    this.#taken.fill(1, start, end);
  }

  touches({ start, end }: Span): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }
}

const length = ({ finding }: LocatedFinding): number => finding.end - finding.start;

/** Turns a located finding into one of the draft: `offset` is where the text it counts into begins. */
export function toFinding({ rule, finding }: LocatedFinding, source: string, offset: number, severity: Severity = finding.severity ?? rule.severity): Finding {
  const fixes: Fix[] = (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    edits: [fix, ...(fix.also ?? [])].map(({ start, end, text }) => ({ start: start + offset, end: end + offset, before: source.slice(start, end), text })),
  }));
  return {
    ruleId: rule.id,
    family: familyOf(rule.id),
    severity,
    start: finding.start + offset,
    end: finding.end + offset,
    text: source.slice(finding.start, finding.end),
    message: finding.message,
    fixes,
  };
}

/** Runs rules over a draft without any cache: for tests and single checks. */
export function findInBlocks(rules: readonly Rule[], draft: Draft, context: RuleContext, documentType = 'annual-plan'): Finding[] {
  const failed: FailedRules = new Set();
  const blockRules = rules.filter((rule) => rule.scope === 'block');
  const documentRules = rules.filter((rule) => rule.scope === 'document');
  const perBlock = draft.blocks.flatMap((block: Block) => checkBlock(blockRules, block, context, failed).map((located) => toFinding(located, block.text, block.start)));
  const document = { ...draft, tree: parseDraft(draft), documentType };
  const summaries = draft.blocks.map((block) => summariseBlock(documentRules, block, context, failed));
  const columns = documentRules.map((_, rule) => summaries.map((row) => row[rule]));
  const perDocument = checkDocument(documentRules, document, columns, context, failed).map((located) => toFinding(located, draft.text, 0));
  return [...perBlock, ...perDocument].sort(compareFindings);
}
