import { ALL_CHECKLISTS } from '../checklists/all-checklists.ts';
import type { Checklist } from '../checklists/checklist.ts';
import { evaluateSections, type ChecklistEvaluation } from '../checklists/evaluate-sections.ts';
import { isSectionName } from '../checklists/match-heading.ts';
import { recogniseType } from '../checklists/recognise-type.ts';
import type { Block, Draft } from '../draft/draft.ts';
import { compareFindings, type Finding, type Severity } from '../draft/finding.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import { checkBlock, checkDocument, toFinding, type FailedRules, type LocatedFinding } from '../rules/run-rules.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { readBlock, type BlockSyntax } from '../syntax/block-syntax.ts';
import { parseDraft } from '../syntax/parse-draft.ts';
import { sectionsOf, type DraftRoot } from '../syntax/tree.ts';
import { AssistantError } from './assistant.ts';
import { TextCache } from './engine-cache.ts';
import type { OutlineEntry, Report, SectionReport } from './report.ts';
import { judgeVerdict } from './verdict.ts';

/** The type a draft is taken for when nothing tells. */
const DEFAULT_TYPE = 'annual-plan';

/** What a check depends on beside the draft. */
export interface CheckSetup extends RuleContext {
  readonly documentType: string;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
}

/** All that a block's own text decides, kept as long as the text is. */
interface BlockMemo {
  readonly syntax: BlockSyntax;
  readonly found: readonly LocatedFinding[];
}

/** A line that names a section of some document type is a heading, with a number or without. */
const isHeading = (words: string): boolean => isSectionName(words, ALL_CHECKLISTS);

/**
 * Checks drafts and remembers what each block said: a second check of an edited draft works only on
 * the blocks that changed, and joins the rest.
 */
export class CheckEngine {
  #memos = new Map<string, TextCache<BlockMemo>>();
  #memosFor = '';
  readonly #failed: FailedRules = new Set();

  /** @throws {AssistantError} `unknown-document-type`. */
  check(draft: Draft, setup: CheckSetup): Report {
    this.#forgetUnless(JSON.stringify([setup.profile, setup.year, setup.rules]));
    const rules = ALL_RULES.filter((rule) => setup.rules[rule.id] !== 'off');
    const memos = this.#remember(draft, rules, setup);
    const findings = findingsOf(draft, memos, setup);
    for (const located of this.#documentFindings(draft, rules, setup)) findings.push(toFinding(located, draft.text, 0, severityOf(located.rule, setup)));
    findings.sort(compareFindings);
    const tree = parseDraft(draft, reader(draft, memos));
    return report(draft, tree, findings, setup, [...this.#failed]);
  }

  #forgetUnless(setup: string): void {
    if (setup === this.#memosFor) return;
    this.#memos = new Map();
    this.#memosFor = setup;
  }

  #remember(draft: Draft, rules: readonly Rule[], context: RuleContext): BlockMemo[] {
    const blockRules = rules.filter((rule) => rule.scope === 'block');
    return draft.blocks.map((block) => {
      const kind = `${block.kind}${block.level ?? ''}`;
      let cache = this.#memos.get(kind);
      if (!cache) this.#memos.set(kind, (cache = new TextCache()));
      return cache.get(block.text, (text) => {
        const view = { ...block, text };
        return { syntax: readBlock(view, isHeading), found: checkBlock(blockRules, view, context, this.#failed) };
      });
    });
  }

  #documentFindings(draft: Draft, rules: readonly Rule[], context: RuleContext): LocatedFinding[] {
    return checkDocument(
      rules.filter((rule) => rule.scope === 'document'),
      draft,
      context,
      this.#failed,
    );
  }
}

function findingsOf(draft: Draft, memos: readonly BlockMemo[], setup: CheckSetup): Finding[] {
  const findings: Finding[] = [];
  memos.forEach(({ found }, index) => {
    const block = draft.blocks[index] as Block;
    for (const located of found) findings.push(toFinding(located, block.text, block.start, severityOf(located.rule, setup, located)));
  });
  return findings;
}

function severityOf(rule: Rule, setup: CheckSetup, located?: LocatedFinding): Severity {
  const chosen = setup.rules[rule.id];
  return chosen && chosen !== 'off' ? chosen : (located?.finding.severity ?? rule.severity);
}

/** Blocks are read in order, once: the memo of the next block is the answer. */
function reader(draft: Draft, memos: readonly BlockMemo[]): (block: { text: string }) => BlockSyntax {
  let next = 0;
  return (block) => {
    const at = next;
    next += 1;
    const memo = memos[at];
    if (!memo || draft.blocks[at]?.text !== block.text) throw new Error('blocks were read out of order');
    return memo.syntax;
  };
}

function report(draft: Draft, tree: DraftRoot, findings: Finding[], setup: CheckSetup, failedRules: string[]): Report {
  const checklist = checklistFor(setup.documentType, tree.title, draft.text);
  const evaluation = evaluateSections(tree, draft.text, checklist);
  const sections = evaluation.sections.map(
    ({ spec, status, reason, span }): SectionReport => ({ id: spec.id, title: spec.title, required: spec.required, status, reason, ...(span ? { span } : {}) }),
  );
  const isBlank = draft.blocks.length === 0;
  return {
    documentType: checklist.id,
    documentTypeTitle: checklist.title,
    documentTypeDetected: setup.documentType === 'auto',
    findings,
    sections,
    outline: outlineOf(tree, evaluation),
    ...judgeVerdict(findings, sections, isBlank),
    stats: { characters: draft.text.replace(/\s/g, '').length, blocks: draft.blocks.length, partial: draft.partial === true },
    failedRules,
  };
}

function checklistFor(documentType: string, title: string, text: string): Checklist {
  if (documentType === 'auto') return recogniseType(title, text, ALL_CHECKLISTS, DEFAULT_TYPE);
  const checklist = ALL_CHECKLISTS.find(({ id }) => id === documentType);
  if (!checklist) throw new AssistantError('unknown-document-type', `no document type "${documentType}"`);
  return checklist;
}

function outlineOf(tree: DraftRoot, { served }: ChecklistEvaluation): OutlineEntry[] {
  return sectionsOf(tree).map((node) => {
    const sectionId = served.get(node);
    const entry = { title: node.heading.title, level: node.depth, start: node.heading.start, end: node.heading.end };
    return sectionId ? { ...entry, sectionId } : entry;
  });
}
