import type { Block, Draft } from '../../../lib/draft/draft.ts';
import { compareFindings, type Finding } from '../../../lib/draft/finding.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';
import { toFinding } from '../../../lib/rules/located-finding.ts';
import type { Rule, RuleContext } from '../../../lib/rules/rule.ts';
import { RuleSet, type FailedRules } from '../../../lib/rules/rule-set.ts';

/** What rules say of a draft, without the engine's caches. */
export function findInBlocks(rules: readonly Rule[], draft: Draft, context: RuleContext, documentType = 'annual-plan'): Finding[] {
  const failed: FailedRules = new Set();
  const set = new RuleSet(rules);
  const readings = set.read(draft.blocks, context, failed);
  const perBlock = readings.flatMap(({ found }, index) => {
    const block = draft.blocks[index] as Block;
    return found.map((located) => toFinding(located, block.text, block.start));
  });
  const document = { ...draft, tree: parseDraft(draft), documentType };
  const columns = set.columnsOf(readings.map(({ summaries }) => summaries));
  const perDocument = set.check(document, columns, context, failed).map((located) => toFinding(located, draft.text, 0));
  return [...perBlock, ...perDocument].sort(compareFindings);
}
