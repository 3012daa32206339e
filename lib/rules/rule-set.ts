import { hasMatch } from '../patterns/search.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { withoutLookAlikes, withoutOverlaps, type LocatedFinding } from './located-finding.ts';
import type { BlockRule, DocumentRule, DocumentView, Rule, RuleContext, RuleFinding } from './rule.ts';
import { RuleSieve, type Sieved } from './rule-sieve.ts';

/** Rules that threw, by id: each is reported once and left out. */
export type FailedRules = Set<string>;

/** What document rules asked for of one block, one for each thing that they ask. */
export type BlockSummaries = readonly unknown[];

/** All that rules say of one block by itself; spans count into the block's text. */
export interface BlockReading {
  readonly found: readonly LocatedFinding[];
  readonly summaries: BlockSummaries;
}

/** One thing that document rules ask of a block, and who asks. */
interface Question extends Sieved {
  readonly rules: DocumentRule[];
  readonly ask: NonNullable<DocumentRule['summarise']>;
  readonly otherwise: unknown;
}

/** Rules made ready to be run: all blocks that are new first, then the document. */
export class RuleSet {
  readonly #blockRules: readonly BlockRule[];
  readonly #documentRules: readonly DocumentRule[];
  readonly #questions: readonly Question[];
  /** Per document rule its question's index; -1 where it asks nothing. */
  readonly #questionOf: readonly number[];
  /** The same for the question it asks beside that. */
  readonly #besideOf: readonly number[];
  readonly #unasked: BlockSummaries;
  /** Sorts blocks to block rules, and behind these to questions. */
  readonly #sieve: RuleSieve;

  constructor(rules: readonly Rule[]) {
    this.#blockRules = rules.filter((rule) => rule.scope === 'block');
    this.#documentRules = rules.filter((rule) => rule.scope === 'document');
    const questions: Question[] = [];
    this.#questionOf = this.#documentRules.map((rule) => questionIndex(rule, { ...rule, ask: rule.summarise }, questions));
    this.#besideOf = this.#documentRules.map((rule) => questionIndex(rule, { ask: rule.beside }, questions));
    this.#questions = questions;
    this.#unasked = questions.map(({ otherwise }) => otherwise);
    this.#sieve = new RuleSieve([...this.#blockRules, ...questions]);
  }

  /**
   * What the rules say and want to know of each block. Many blocks go through one rule after the
   * other, not one block through all the rules: what a rule needs of code and tables is at hand then,
   * which takes a third off the time.
   */
  read(blocks: readonly BlockView[], context: RuleContext, failed: FailedRules): BlockReading[] {
    const found: LocatedFinding[][] = blocks.map(() => []);
    const summaries = blocks.map(() => [...this.#unasked]);
    const questionsFrom = this.#blockRules.length;
    this.#sieve.sort(blocks).forEach((waiting, at) => {
      if (at < questionsFrom) {
        const rule = this.#blockRules[at]!;
        for (const index of waiting) if (mayFind(rule, blocks[index]!)) collect(rule, rule.check, blocks[index]!, context, found[index]!, failed);
      } else this.#ask(at - questionsFrom, waiting, blocks, context, summaries, failed);
    });
    return blocks.map(({ text }, index) => ({ found: withoutOverlaps(withoutLookAlikes(found[index]!, text), text), summaries: summaries[index]! }));
  }

  #ask(question: number, waiting: readonly number[], blocks: readonly BlockView[], context: RuleContext, summaries: unknown[][], failed: FailedRules): void {
    const { ask, rules } = this.#questions[question]!;
    for (const index of waiting) {
      if (failed.size > 0 && rules.every(({ id }) => failed.has(id))) return;
      try {
        summaries[index]![question] = ask(blocks[index]!, context);
      } catch (error) {
        for (const rule of rules) leaveOut(rule, error, failed);
      }
    }
  }

  /**
   * What the document rules say; spans count into the draft's text.
   * @param columns for each question, in order, the summaries of the blocks.
   */
  check(document: DocumentView, columns: readonly (readonly unknown[])[], context: RuleContext, failed: FailedRules): LocatedFinding[] {
    const found: LocatedFinding[] = [];
    this.#documentRules.forEach((rule, at) => {
      if (document.partial && rule.needsWhole) return;
      const check: Check<DocumentView> = (view) => rule.check(view, context, columns[this.#questionOf[at]!] ?? [], columns[this.#besideOf[at]!] ?? []);
      collect(rule, check, document, context, found, failed);
    });
    return found;
  }

  /** The summaries a rule asked for, of the columns; `null` where the rule is not among these. */
  columnFor<Summary>({ id }: DocumentRule<Summary>, columns: readonly (readonly unknown[])[]): readonly Summary[] | null {
    const column = columns[this.#questionOf[this.#documentRules.findIndex((rule) => rule.id === id)] ?? -1];
    return (column as readonly Summary[] | undefined) ?? null;
  }

  /** The summaries of blocks turned round: one list per question, in the order of the blocks. */
  columnsOf(rows: readonly BlockSummaries[]): unknown[][] {
    return this.#questions.map((_, index) => rows.map((row) => row[index]));
  }
}

/** What a rule may ask of a block; without `ask` nothing. */
interface Asked extends Sieved {
  readonly ask?: Question['ask'] | undefined;
  readonly otherwise?: unknown;
}

/** Where a rule's question is in the list; put there when no other rule asks the same of the same blocks. */
function questionIndex(rule: DocumentRule, { ask, needs, otherwise }: Asked, questions: Question[]): number {
  if (!ask) return -1;
  const known = questions.findIndex((question) => question.ask === ask && question.needs === needs && question.otherwise === otherwise);
  if (known < 0) return questions.push({ rules: [rule], ask, otherwise, ...(needs === undefined ? {} : { needs }) }) - 1;
  questions[known]!.rules.push(rule);
  return known;
}

function mayFind({ pattern }: BlockRule, { text }: BlockView): boolean {
  return !pattern || hasMatch(pattern, text);
}

type Check<View> = (view: View, context: RuleContext) => Iterable<RuleFinding>;

/** Adds what a rule says. One that throws must not take the others down, nor give half of what it had to say. */
function collect<View>(rule: Rule, check: Check<View>, view: View, context: RuleContext, into: LocatedFinding[], failed: FailedRules): void {
  if (failed.size > 0 && failed.has(rule.id)) return;
  const before = into.length;
  try {
    const said = check(view, context);
    // No iterator for the many times that nothing is said.
    if (Array.isArray(said) && said.length === 0) return;
    for (const finding of said) if (finding.end > finding.start) into.push({ rule, finding });
  } catch (error) {
    into.length = before;
    leaveOut(rule, error, failed);
  }
}

function leaveOut(rule: Rule, error: unknown, failed: FailedRules): void {
  failed.add(rule.id);
  console.error(`nigao: rule ${rule.id} failed and is left out`, error);
}
