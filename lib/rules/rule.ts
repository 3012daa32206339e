import { FAMILIES, type Family } from '../draft/families.ts';
import type { Severity } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import type { DraftRoot } from '../syntax/tree.ts';
import type { Profile } from '../settings/profile.ts';
import { jointly } from '../patterns/search.ts';

/** Rules are handed at most so many blocks in a row: what rules of a family share is worth remembering as long. */
export const BATCH = 256;

/** What else a rule may know. `year` is the year the document is for (four digits). */
export interface RuleContext {
  readonly profile: Profile;
  readonly year: number;
}

/** One replacement inside the block (or draft) a rule was given. */
export interface RuleEdit extends Span {
  readonly text: string;
}

/** A way to put a finding right. `also`: the other places that are put right with it, for a slip made all through a draft. */
export interface RuleFix extends RuleEdit {
  readonly title: string;
  readonly also?: readonly RuleEdit[];
}

/** What a rule says: a span of the text it was given, why it is wrong and what to do. */
export interface RuleFinding extends Span {
  readonly message: string;
  readonly fixes?: readonly RuleFix[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A draft as a document rule sees it: the blocks with their places, and the tree they make. */
export interface DocumentView {
  readonly text: string;
  readonly blocks: readonly (BlockView & Span)[];
  readonly tree: DraftRoot;
  /** Checklist id of the draft's type, e.g. `annual-plan`. */
  readonly documentType: string;
  /** Set when the editor could not show all of its text: what seems to be missing may only be unseen. */
  readonly partial?: boolean;
}

/** Samples of texts, read like a draft (a line is a block): `bad` ones must be found, `ok` ones must stay silent. */
export interface RuleExamples {
  readonly ok: readonly string[];
  readonly bad: readonly string[];
}

interface RuleHead {
  /** `family/name`. */
  readonly id: `${Family}/${string}`;
  readonly title: string;
  /** Why the rule exists, in one plain Chinese sentence, with the standard's clause where there is one. */
  readonly why: string;
  readonly severity: Severity;
  readonly examples: RuleExamples;
  /** Of two rules of a family that see the very same span the one with the lower rank speaks (default 0). */
  readonly rank?: number;
}

/** Looks at one block at a time; its findings are kept as long as the block's text stays the same. */
export interface BlockRule extends RuleHead {
  readonly scope: 'block';
  /**
   * Characters (UTF-16 units) one of which every finding has in or beside it: a block without any is
   * not handed to the rule. Leave out where that cannot be said.
   */
  readonly needs?: string;
  /**
   * What every finding comes from a match of: where there is none the rule is not asked, which costs
   * more than to look. It is looked for together with those of the other rules (`jointly`).
   */
  readonly pattern?: RegExp;
  readonly check: (block: BlockView, context: RuleContext) => Iterable<RuleFinding>;
}

/**
 * Looks at the whole draft, in time that grows with the number of blocks, not of characters: what a
 * block's own text decides goes into its summary, which is kept as long as the text stays the same.
 */
export interface DocumentRule<Summary = unknown, Beside = unknown> extends RuleHead {
  readonly scope: 'document';
  /**
   * What the rule needs to know of one block; spans in it count into the block's text. Rules of one
   * family that hand in the very same function share its answer.
   */
  readonly summarise?: (block: BlockView, context: RuleContext) => Summary;
  /** As of a block rule: a block without any of these characters is not read, its summary is `otherwise`. */
  readonly needs?: string;
  readonly otherwise?: Summary;
  /** A second question, asked of every block, whatever `needs` says; rules that hand in the very same function share its answers. */
  readonly beside?: (block: BlockView, context: RuleContext) => Beside;
  /** It speaks of what is not there: where an editor gives only a part of its text, it says nothing. */
  readonly needsWhole?: true;
  /** `summaries[i]` and `beside[i]` are those of `document.blocks[i]`; findings count into the draft's text. */
  readonly check: (document: DocumentView, context: RuleContext, summaries: readonly Summary[], beside: readonly Beside[]) => Iterable<RuleFinding>;
}

// A list of rules holds rules of every kind of summary; each is only ever handed its own.
// oxlint-disable-next-line typescript/no-explicit-any
export type Rule = BlockRule | DocumentRule<any, any>;

/**
 * Declares a rule; each rule file default-exports one.
 * @throws {TypeError} when the id has no known family or the examples are missing.
 */
export function defineRule(rule: BlockRule): BlockRule;
export function defineRule<Summary, Beside = unknown>(rule: DocumentRule<Summary, Beside>): DocumentRule<Summary, Beside>;
export function defineRule(rule: Rule): Rule {
  const [family, name] = rule.id.split('/');
  if (!family || !name || !(family in FAMILIES)) throw new TypeError(`rule id "${rule.id}" must be family/name with a family of lib/draft/families.ts`);
  if (rule.examples.bad.length === 0 || rule.examples.ok.length === 0) throw new TypeError(`rule ${rule.id} needs at least one ok and one bad example`);
  if (rule.scope === 'block' && rule.pattern) jointly(rule.pattern);
  return rule;
}

/** The family of a rule id. */
export function familyOf(ruleId: string): Family {
  return ruleId.slice(0, ruleId.indexOf('/')) as Family;
}
