import { draftFromString } from '../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../lib/rules/all-rules.ts';
import { FAMILIES } from '../../lib/draft/families.ts';
import { familyOf, type DocumentView, type Rule } from '../../lib/rules/rule.ts';
import { RuleSieve } from '../../lib/rules/rule-sieve.ts';
import { EMPTY_PROFILE } from '../../lib/settings/profile.ts';
import { parseDraft } from '../../lib/syntax/parse-draft.ts';
import { timingOf } from './measure.ts';

const CONTEXT = { profile: EMPTY_PROFILE, year: 2026 };
const WARM_UP = 5;

/** What a rule costs on one draft, in milliseconds: once per text, and once per keystroke. */
interface RuleCost {
  readonly id: string;
  /** Work on the blocks, done for a block when its text is new. */
  readonly blocks: number;
  /** Work on the whole draft, done at every check. */
  readonly document: number;
}

/** The cost of each rule by itself, the middle of several drafts; the first five warm it up. */
export function ruleCosts(texts: readonly string[]): RuleCost[] {
  const drafts = texts.map(documentOf);
  return ALL_RULES.map((rule) => {
    const taken = drafts.map((draft) => costOf(rule, draft)).slice(WARM_UP);
    const middle = (part: 'blocks' | 'document'): number => timingOf(taken.map((cost) => cost[part])).p50;
    return { id: rule.id, blocks: middle('blocks'), document: middle('document') };
  });
}

function documentOf(text: string): DocumentView {
  const draft = draftFromString(text);
  return { ...draft, tree: parseDraft(draft), documentType: 'annual-plan' };
}

/** Which blocks a rule is handed is found out for all rules at once in the engine, and not counted here. */
function costOf(rule: Rule, draft: DocumentView): Omit<RuleCost, 'id'> {
  const handed = new Set(new RuleSieve([rule]).sort(draft.blocks)[0]);
  const started = performance.now();
  if (rule.scope === 'block') {
    draft.blocks.forEach((block, at) => handed.has(at) && Array.from(rule.check(block, CONTEXT)));
    return { blocks: performance.now() - started, document: 0 };
  }
  const summaries: unknown[] = rule.summarise ? draft.blocks.map((block, at) => (handed.has(at) ? rule.summarise?.(block, CONTEXT) : rule.otherwise)) : [];
  const beside: unknown[] = rule.beside ? draft.blocks.map((block) => rule.beside?.(block, CONTEXT)) : [];
  const between = performance.now();
  Array.from(rule.check(draft, CONTEXT, summaries, beside));
  return { blocks: between - started, document: performance.now() - between };
}

const ms = (value: number): number => Number(value.toPrecision(3));

/** The costs by family, as rows of a table. */
export function familyRows(costs: readonly RuleCost[]): Record<string, string | number>[] {
  return Object.entries(FAMILIES).map(([family, title]) => {
    const own = costs.filter(({ id }) => familyOf(id) === family);
    const sum = (part: 'blocks' | 'document'): number => ms(own.reduce((total, cost) => total + cost[part], 0));
    return { family: `${family} ${title}`, rules: own.length, 'blocks ms': sum('blocks'), 'document ms': sum('document') };
  });
}

/** The slowest rules, as rows of a table. */
export function slowestRows(costs: readonly RuleCost[], count: number): Record<string, string | number>[] {
  return costs
    .toSorted((a, b) => b.blocks + b.document - a.blocks - a.document)
    .slice(0, count)
    .map(({ id, blocks, document }) => ({ rule: id, 'blocks ms': ms(blocks), 'document ms': ms(document) }));
}
