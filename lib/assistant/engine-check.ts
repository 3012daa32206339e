import { ALL_CHECKLISTS } from '../checklists/all-checklists.ts';
import type { Checklist } from '../checklists/checklist.ts';
import { compileChecklist } from '../checklists/compile-checklist.ts';
import type { CustomChecklist } from '../checklists/custom-checklist.ts';
import { evaluateSections, type ChecklistEvaluation, type SectionEvaluation } from '../checklists/evaluate-sections.ts';
import { isSectionName } from '../checklists/match-heading.ts';
import { recogniseType } from '../checklists/recognise-type.ts';
import { CharacterIndex } from '../draft/character-index.ts';
import { countCharacters } from '../draft/count-characters.ts';
import type { Block, Draft } from '../draft/draft.ts';
import { compareFindings, type Finding, type Severity } from '../draft/finding.ts';
import { KnownTexts } from '../draft/known-texts.ts';
import { forgetTexts } from '../patterns/search.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import { toFinding, type LocatedFinding } from '../rules/located-finding.ts';
import type { RuleContext } from '../rules/rule.ts';
import { RuleSet, type BlockReading, type FailedRules } from '../rules/rule-set.ts';
import { readBlock, type BlockSyntax } from '../syntax/block-syntax.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { findTitle } from '../syntax/draft-title.ts';
import type { HeadingTest } from '../syntax/headings.ts';
import { parseDraft } from '../syntax/parse-draft.ts';
import { sectionsOf, type DraftRoot } from '../syntax/tree.ts';
import { AssistantError } from './assistant.ts';
import { BlockMemos } from './block-memos.ts';
import type { OutlineEntry, Report, SectionReport } from './report.ts';
import { SummaryColumns } from './summary-columns.ts';
import { taskOverview } from './task-overview.ts';
import { judgeVerdict } from './verdict.ts';

/** The type a draft is taken for when nothing tells. */
const DEFAULT_TYPE = 'annual-plan';

/** What a check depends on beside the draft. */
export interface CheckSetup extends RuleContext {
  readonly documentType: string;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  /** Document types of the user's own. */
  readonly checklists: readonly CustomChecklist[];
}

/** All that a block's own text decides, kept as long as the text is. */
interface BlockMemo extends BlockReading {
  readonly syntax: BlockSyntax;
  /** Characters without white space. */
  readonly characters: number;
}

/** The rules of one setting are the same for every engine, and the setting is changed once in a while. */
const ruleSets = new KnownTexts((off) => new RuleSet(ALL_RULES.filter(({ id }) => !off.split(' ').includes(id))), 1);

function rulesInForce(rules: CheckSetup['rules']): RuleSet {
  return ruleSets.get(Object.keys(rules).filter((id) => rules[id] === 'off').toSorted().join(' '));
}

/**
 * Checks drafts and remembers what each block said: a second check of an edited draft works only on
 * the blocks that changed, and joins the rest.
 */
export class CheckEngine {
  #memos = new BlockMemos<BlockMemo>();
  #rules: RuleSet = rulesInForce({});
  readonly #columns = new SummaryColumns();
  #preparedFor = '';
  #tables = '';
  #checklists: readonly Checklist[] = ALL_CHECKLISTS;
  #checklistsFrom = '[]';
  readonly #failed: FailedRules = new Set();

  /** @throws {AssistantError} `unknown-document-type`. */
  check(draft: Draft, setup: CheckSetup): Report {
    const checklist = checklistFor(setup.documentType, findTitle(draft).title, draft.text, this.#checklistsOf(setup));
    this.#prepare(setup);
    const memos = this.#remember(draft, checklist, setup);
    const findings = findingsOf(draft, memos, setup);
    const tree = parseDraft(draft, memos.map(({ syntax }) => syntax));
    const document = { text: draft.text, blocks: draft.blocks, tree, documentType: checklist.basedOn ?? checklist.id, ...(draft.partial ? { partial: true } : {}) };
    const columns = this.#columns.of(memos.map((memo) => memo.summaries));
    for (const located of this.#rules.check(document, columns, setup, this.#failed)) {
      findings.push(toFinding(located, draft.text, 0, severityOf(setup, located)));
    }
    findings.sort(compareFindings);
    const characters = new CharacterIndex(draft.text, draft.blocks, memos.map((memo) => memo.characters));
    const tasks = taskOverview(document, this.#rules, columns, this.#failed);
    return { ...report(draft, tree, checklist, findings, setup.documentType === 'auto', characters, [...this.#failed]), ...(tasks && { tasks }) };
  }

  /** Forgets what blocks said by other tables than these. */
  goBy(tables: string): void {
    if (tables === this.#tables) return;
    this.#tables = tables;
    this.#preparedFor = '';
  }

  /** The user's own types and the built-in ones; made again only when the user's change. */
  #checklistsOf({ checklists }: CheckSetup): readonly Checklist[] {
    const key = JSON.stringify(checklists);
    if (key !== this.#checklistsFrom) {
      this.#checklistsFrom = key;
      this.#checklists = [...checklists.map((custom) => compileChecklist(custom)), ...ALL_CHECKLISTS];
      this.#preparedFor = '';
    }
    return this.#checklists;
  }

  #prepare(setup: CheckSetup): void {
    const key = JSON.stringify([setup.profile, setup.year, setup.rules]);
    if (key === this.#preparedFor) return;
    this.#preparedFor = key;
    this.#memos = new BlockMemos();
    this.#rules = rulesInForce(setup.rules);
  }

  #remember(draft: Draft, checklist: Checklist, context: RuleContext): readonly BlockMemo[] {
    // A line that names a section of the draft's type is a heading, with a number or without.
    const isHeading: HeadingTest = (words) => isSectionName(words, checklist);
    return this.#memos.of(checklist.id, draft.blocks, (blocks) => this.#read(blocks, isHeading, context));
  }

  #read(blocks: readonly BlockView[], isHeading: HeadingTest, context: RuleContext): BlockMemo[] {
    const readings = this.#rules.read(blocks, context, this.#failed);
    const memos = blocks.map((block, index) => ({
      ...readings[index]!,
      // The head of a column (时间、责任人) heads no section.
      syntax: readBlock(block, block.kind === 'table-cell' ? undefined : isHeading),
      characters: countCharacters(block.text),
    }));
    forgetTexts();
    return memos;
  }
}

function findingsOf(draft: Draft, memos: readonly BlockMemo[], setup: CheckSetup): Finding[] {
  const findings: Finding[] = [];
  memos.forEach(({ found }, index) => {
    const block = draft.blocks[index] as Block;
    for (const located of found) findings.push(toFinding(located, block.text, block.start, severityOf(setup, located)));
  });
  return findings;
}

function severityOf(setup: CheckSetup, { rule, finding }: LocatedFinding): Severity {
  const chosen = setup.rules[rule.id];
  return chosen && chosen !== 'off' ? chosen : (finding.severity ?? rule.severity);
}

function report(draft: Draft, tree: DraftRoot, checklist: Checklist, findings: Finding[], documentTypeDetected: boolean, characters: CharacterIndex, failedRules: string[]): Report {
  const evaluation = evaluateSections(tree, draft.text, checklist, characters);
  const isPartial = draft.partial === true;
  const sections = evaluation.sections.map((section) => sectionReport(section, isPartial));
  const isBlank = draft.blocks.length === 0;
  return {
    documentType: checklist.id,
    documentTypeTitle: checklist.title,
    documentTypeDetected,
    findings,
    sections,
    outline: outlineOf(tree, evaluation),
    ...judgeVerdict(findings, sections, { isBlank, isPartial }),
    stats: { characters: characters.total, blocks: draft.blocks.length, partial: isPartial },
    failedRules,
  };
}

/** Why a section that was not found in a part of a draft is not called missing outright. */
const UNREAD = '读到的这一部分里没有。编辑器没有给出全文，请滚动看完再下结论。';

function sectionReport({ spec, ...found }: SectionEvaluation, isPartial: boolean): SectionReport {
  const { id, title, required, parts, template, phrasesOf } = spec;
  const reason = isPartial && found.status === 'missing' ? UNREAD : found.reason;
  return { id, title, required, ...found, reason, ...(parts && { parts }), ...(template && { template }), ...(phrasesOf !== undefined && { phrasesOf }) };
}

function checklistFor(documentType: string, title: string, text: string, checklists: readonly Checklist[]): Checklist {
  if (documentType === 'auto') return recogniseType(title, text, checklists, DEFAULT_TYPE);
  const checklist = checklists.find(({ id }) => id === documentType);
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
