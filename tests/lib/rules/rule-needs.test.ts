import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { parseRegex, type RegexNode } from '../../../lib/patterns/regex-syntax.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { chance } from '../phrases/random.ts';
import { holdsAny, sampleOf } from './regex-samples.ts';
import { ruleExpressions } from './rule-expressions.ts';

const SAMPLES = 200;
const DIR = new URL('../../../lib/rules/', import.meta.url);
/** What these files hold is no rule's own. */
const SHARED = /^(?:pattern|regex|rule|word-matcher|located)/;
const context = { profile: EMPTY_PROFILE, year: 2026 };
const examples = ALL_RULES.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok].flatMap((text) => text.split('\n')));

let expressions: ReadonlyMap<string, ReadonlySet<string>> = new Map();

beforeAll(async () => {
  expressions = await ruleExpressions();
});

const unitsOf = (needs: string): ReadonlySet<number> => new Set(Array.from({ length: needs.length }, (_, at) => needs.charCodeAt(at)));

/** A rule's file and those that it is made of. */
function filesOf(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(new URL(file, DIR), 'utf8').matchAll(/from '\.\/([\w.-]+\.ts)'/g)) if (!SHARED.test(name!)) filesOf(name!, seen);
  return seen;
}

function expressionsOf({ id }: Rule): RegexNode[] {
  return [...filesOf(`${id.replace('/', '-')}.rule.ts`)].flatMap((file) => [...(expressions.get(file) ?? [])]).map((source) => parseRegex(source));
}

/** What a rule says of a text that it would not be handed: nothing, if its `needs` are right. */
function unheard(rule: Rule, text: string): unknown {
  const block = { text, kind: 'paragraph' } as const;
  if (rule.scope === 'block') return [...rule.check(block, context)].map(({ start, end }) => text.slice(start, end)).join('|') || undefined;
  const summary: unknown = rule.summarise?.(block, context);
  return JSON.stringify(summary) === JSON.stringify(rule.otherwise) ? undefined : summary;
}

/** Texts without any character that a rule needs, of which it has something to say all the same. */
function missed(rule: Rule, needs: string): string[] {
  const avoid = unitsOf(needs);
  const roll = chance(9);
  const texts = [...examples, ...expressionsOf(rule).flatMap((node) => Array.from({ length: SAMPLES }, () => sampleOf(node, avoid, roll)))];
  return texts.filter((text) => !holdsAny(text, avoid) && unheard(rule, text) !== undefined);
}

describe('the pattern of a rule', () => {
  it.each(ALL_RULES.flatMap((rule) => (rule.scope === 'block' && rule.pattern ? [[rule.id, rule, rule.pattern] as const] : [])))('of %s matches wherever it finds something', (_id, rule, pattern) => {
    const roll = chance(4);
    const texts = [...examples, ...expressionsOf(rule).flatMap((node) => Array.from({ length: SAMPLES }, () => sampleOf(node, new Set(), roll)))];
    const unmatched = texts.filter((text) => !new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text) && unheard(rule, text) !== undefined);
    expect(unmatched.slice(0, 5)).toEqual([]);
  });
});

describe('the characters a rule needs', () => {
  it.each(ALL_RULES.flatMap((rule) => (rule.needs === undefined ? [] : [[rule.id, rule, rule.needs] as const])))('of %s are in all that it finds', (_id, rule, needs) => {
    expect(missed(rule, needs).slice(0, 5)).toEqual([]);
  });

  it('would be seen to be too few', () => {
    const rule = ALL_RULES.find(({ id }) => id === 'residue/foreign-genre')!;
    expect(missed(rule, rule.needs!.replace('如', '需果'))).not.toEqual([]);
  });
});
