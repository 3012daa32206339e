import type { Block, Draft } from '../draft/draft.ts';
import { compareFindings, type Finding, type Fix, type Severity } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { parseDraft } from '../syntax/parse-draft.ts';
import { opaqueSpans } from './opaque-spans.ts';
import { RuleSieve, type Sieved } from './rule-sieve.ts';
import { familyOf, type BlockRule, type DocumentRule, type DocumentView, type Rule, type RuleContext, type RuleFinding } from './rule.ts';

/** A rule's finding inside the text it looked at, with the rule that said it. */
export interface LocatedFinding {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

/** Rules that threw, by id: each is reported once and left out. */
export type FailedRules = Set<string>;

/** Block rules made ready to be run. */
export class BlockRules {
  readonly #rules: readonly BlockRule[];
  readonly #sieve: RuleSieve;

  constructor(rules: readonly BlockRule[]) {
    this.#rules = rules;
    this.#sieve = new RuleSieve(rules);
  }

  /** What the rules say of each block, in order; spans count into the block's text. */
  check(blocks: readonly BlockView[], context: RuleContext, failed: FailedRules): LocatedFinding[][] {
    const found: LocatedFinding[][] = blocks.map(() => []);
    this.#sieve.sort(blocks).forEach((waiting, at) => {
      const rule = this.#rules[at]!;
      for (const index of waiting) collect(rule, rule.check, blocks[index]!, context, undefined, found[index]!, failed);
    });
    return found.map((ofBlock, index) => (ofBlock.length === 0 ? ofBlock : withoutOverlaps(withoutLookAlikes(ofBlock, blocks[index]!.text), blocks[index]!.text)));
  }
}

/** What document rules asked for of one block, one for each thing that they ask. */
export type BlockSummaries = readonly unknown[];

/** One thing that document rules ask of a block, and who asks. */
interface Question extends Sieved {
  readonly index: number;
  readonly rules: DocumentRule[];
  readonly ask: NonNullable<DocumentRule['summarise']>;
  readonly otherwise: unknown;
}

/** Document rules made ready to be run. */
export class DocumentRules {
  readonly #rules: readonly DocumentRule[];
  readonly #questions: readonly Question[];
  readonly #sieve: RuleSieve;
  /** Per rule its question's index; -1 where it asks nothing. */
  readonly #questionOf: readonly number[];
  readonly #unasked: BlockSummaries;

  constructor(rules: readonly DocumentRule[]) {
    this.#rules = rules;
    const questions: Question[] = [];
    this.#questionOf = rules.map((rule) => {
      const { summarise: ask, needs, otherwise } = rule;
      if (!ask) return -1;
      const known = questions.find((question) => question.ask === ask && question.needs === needs);
      if (known) known.rules.push(rule);
      else questions.push({ index: questions.length, rules: [rule], ask, otherwise, ...(needs === undefined ? {} : { needs }) });
      return known?.index ?? questions.length - 1;
    });
    this.#questions = questions;
    this.#sieve = new RuleSieve(questions);
    this.#unasked = questions.map(({ otherwise }) => otherwise);
  }

  /** What every rule wants to know of each block, by question. */
  summarise(blocks: readonly BlockView[], context: RuleContext, failed: FailedRules): BlockSummaries[] {
    const summaries = blocks.map(() => [...this.#unasked]);
    this.#sieve.sort(blocks).forEach((waiting, question) => {
      const { ask, rules } = this.#questions[question]!;
      for (const index of waiting) {
        if (failed.size > 0 && rules.every(({ id }) => failed.has(id))) return;
        try {
          summaries[index]![question] = ask(blocks[index]!, context);
        } catch (error) {
          for (const rule of rules) leaveOut(rule, error, failed);
        }
      }
    });
    return summaries;
  }

  /**
   * What the rules say; spans count into the draft's text.
   * @param columns for each question, in order, the summaries of the blocks.
   */
  check(document: DocumentView, columns: readonly (readonly unknown[])[], context: RuleContext, failed: FailedRules): LocatedFinding[] {
    const found: LocatedFinding[] = [];
    this.#rules.forEach((rule, at) => {
      if (document.partial && rule.needsWhole) return;
      collect(rule, rule.check, document, context, columns[this.#questionOf[at]!] ?? [], found, failed);
    });
    return found;
  }

  /** The summaries a rule asked for, of the columns; `null` where the rule is not among these. */
  columnFor<Summary>({ id }: DocumentRule<Summary>, columns: readonly (readonly unknown[])[]): readonly Summary[] | null {
    const column = columns[this.#questionOf[this.#rules.findIndex((rule) => rule.id === id)] ?? -1];
    return (column as readonly Summary[] | undefined) ?? null;
  }

  /** The summaries of blocks turned round: one list per question, in the order of the blocks. */
  columnsOf(rows: readonly BlockSummaries[]): unknown[][] {
    return this.#questions.map(({ index }) => rows.map((row) => row[index]));
  }
}

type Check<View> = (view: View, context: RuleContext, summaries: readonly unknown[]) => Iterable<RuleFinding>;

/** Adds what a rule says. One that throws must not take the others down, nor give half of what it had to say. */
function collect<View>(rule: Rule, check: Check<View>, view: View, context: RuleContext, summaries: readonly unknown[] | undefined, into: LocatedFinding[], failed: FailedRules): void {
  if (failed.size > 0 && failed.has(rule.id)) return;
  const before = into.length;
  try {
    for (const finding of check(view, context, summaries ?? [])) if (finding.end > finding.start) into.push({ rule, finding });
  } catch (error) {
    into.length = before;
    leaveOut(rule, error, failed);
  }
}

function leaveOut(rule: Rule, error: unknown, failed: FailedRules): void {
  failed.add(rule.id);
  console.error(`nigao: rule ${rule.id} failed and is left out`, error);
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
  const blockRules = new BlockRules(rules.filter((rule) => rule.scope === 'block'));
  const documentRules = new DocumentRules(rules.filter((rule) => rule.scope === 'document'));
  const perBlock = blockRules.check(draft.blocks, context, failed).flatMap((found, index) => {
    const block = draft.blocks[index] as Block;
    return found.map((located) => toFinding(located, block.text, block.start));
  });
  const document = { ...draft, tree: parseDraft(draft), documentType };
  const columns = documentRules.columnsOf(documentRules.summarise(draft.blocks, context, failed));
  const perDocument = documentRules.check(document, columns, context, failed).map((located) => toFinding(located, draft.text, 0));
  return [...perBlock, ...perDocument].sort(compareFindings);
}
