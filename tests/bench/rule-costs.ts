import { draftFromString } from '../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../lib/rules/all-rules.ts';
import { FAMILIES } from '../../lib/draft/families.ts';
import { BATCH, type DocumentView, type Rule } from '../../lib/rules/rule.ts';
import { RuleSieve } from '../../lib/rules/rule-sieve.ts';
import { vocabularyOf } from '../../lib/rules/vocabulary.ts';
import { hasMatch, jointly } from '../../lib/patterns/search.ts';
import { EMPTY_PROFILE } from '../../lib/settings/profile.ts';
import { parseDraft } from '../../lib/syntax/parse-draft.ts';
import { timingOf } from './measure.ts';

const CONTEXT = { profile: EMPTY_PROFILE, year: 2026 };
const WARM_UP = 5;
/** What all rules share, beside them in the tables. */
const SHARED = 'shared/words-and-expressions';

/** What a rule costs on one draft, in milliseconds: once per text, and once per keystroke. */
interface RuleCost {
  readonly id: string;
  /** Work on the blocks, done for a block when its text is new. */
  readonly blocks: number;
  /** Work on the whole draft, done at every check. */
  readonly document: number;
}

/** What no text holds: to look for it reads a text for all words and expressions of the rules. */
const NO_EXPRESSION = jointly(/\uFFFF/g);
const NO_WORD = vocabularyOf(() => ['\uFFFF\uFFFF']);

/** The costs of the rules, the middle of several drafts; the first five warm them up. */
export function ruleCosts(texts: readonly string[]): RuleCost[] {
  const drafts = texts.map(documentOf);
  const shared = drafts.map(({ blocks }) => timed(() => blocks.forEach(readForAll)));
  const rules = ALL_RULES.map((rule) => {
    const taken = drafts.map((draft) => costOf(rule, draft)).slice(WARM_UP);
    const middle = (part: 'blocks' | 'document'): number => timingOf(taken.map((cost) => cost[part])).p50;
    return { id: rule.id, blocks: middle('blocks'), document: middle('document') };
  });
  return [{ id: SHARED, blocks: timingOf(shared.slice(WARM_UP)).p50, document: 0 }, ...rules];
}

/** The words and expressions of all rules, found once in each block. */
function readForAll({ text }: { readonly text: string }): void {
  hasMatch(NO_EXPRESSION, text);
  NO_WORD.each(text, () => {});
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function documentOf(text: string): DocumentView {
  const draft = draftFromString(text);
  return { ...draft, tree: parseDraft(draft), documentType: 'annual-plan' };
}

/** Which blocks a rule is handed, and what is read for all of them at once, is not counted here. */
function costOf(rule: Rule, draft: DocumentView): Omit<RuleCost, 'id'> {
  const handed = new Set(new RuleSieve([rule]).sort(draft.blocks)[0]);
  const summaries: unknown[] = [];
  const beside: unknown[] = [];
  let blocks = 0;
  for (let from = 0; from < draft.blocks.length; from += BATCH) {
    const batch = draft.blocks.slice(from, from + BATCH);
    batch.forEach(readForAll);
    blocks += timed(() =>
      batch.forEach((block, at) => {
        const isHanded = handed.has(from + at);
        if (rule.scope === 'block') return isHanded && (!rule.pattern || hasMatch(rule.pattern, block.text)) && Array.from(rule.check(block, CONTEXT));
        if (rule.summarise) summaries.push(isHanded ? rule.summarise(block, CONTEXT) : rule.otherwise);
        return rule.beside && beside.push(rule.beside(block, CONTEXT));
      }),
    );
  }
  return { blocks, document: rule.scope === 'block' ? 0 : timed(() => void Array.from(rule.check(draft, CONTEXT, summaries, beside))) };
}

const ms = (value: number): number => Number(value.toPrecision(3));

/** The costs by family, as rows of a table. */
export function familyRows(costs: readonly RuleCost[]): Record<string, string | number>[] {
  const rowOf = (family: string, title: string): Record<string, string | number> => {
    const own = costs.filter(({ id }) => id.startsWith(`${family}/`));
    const sum = (part: 'blocks' | 'document'): number => ms(own.reduce((total, cost) => total + cost[part], 0));
    return { family: `${family} ${title}`, rules: own.length, 'blocks ms': sum('blocks'), 'document ms': sum('document') };
  };
  return [{ ...rowOf('shared', '一遍找完的词和式'), rules: '' }, ...Object.entries(FAMILIES).map(([family, title]) => rowOf(family, title))];
}

/** The slowest rules, as rows of a table. */
export function slowestRows(costs: readonly RuleCost[], count: number): Record<string, string | number>[] {
  return costs
    .filter(({ id }) => id !== SHARED)
    .toSorted((a, b) => b.blocks + b.document - a.blocks - a.document)
    .slice(0, count)
    .map(({ id, blocks, document }) => ({ rule: id, 'blocks ms': ms(blocks), 'document ms': ms(document) }));
}
