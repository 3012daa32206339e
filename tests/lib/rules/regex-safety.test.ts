import { beforeAll, describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import type { BlockRule, DocumentView, Rule } from '../../../lib/rules/rule.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';
import { parseRegex } from '../../../lib/patterns/regex-syntax.ts';
import { backtrackingCost, sampleCharacters } from './regex-ambiguity.ts';
import { ruleExpressions } from './rule-expressions.ts';

/** Ways to share out characters that one place of a text may cost; a thousand is a microsecond or two. */
const MOST_WAYS = 100_000;
const LONG = 20_000;
const SHORT = LONG / 4;
/** Four times the text may take that much more CPU: linear is 4, quadratic is 16. */
const GROWTH = 9;
/** Below this many plain scans of the text nobody notices, whatever the growth. */
const UNNOTICED_SCANS = 2_500;
const MOST_CHARACTERS = 80;
const MOST_PAIRS = 20;
const TRIES = 3;
/** How many bad units are named of one rule. */
const NAMED = 3;
const context = { profile: EMPTY_PROFILE, year: 2026 };

let expressions: ReadonlyMap<string, ReadonlySet<string>> = new Map();

beforeAll(async () => {
  expressions = await ruleExpressions();
});

describe('the check of expressions', () => {
  it.each(['(a+)+b', '(?:\\w|\\d)*x', '\\s*\\s*x', '(?:[^。]+，?)*。', '[^。]*、[^。]*x', '(?:a{1,50}){1,50}b', '(?:\\s*\\d*){3,}x', '(?<=\\d+\\d+)x', '(.*?,)*.*x'])('rejects %s', (source) => {
    expect(backtrackingCost(parseRegex(source))).toBeGreaterThan(MOST_WAYS);
  });

  it.each(['[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+', '(?:\\s?[xX×]){1,5}', '“[^“”]{0,60}”[^。]{0,20}', '\\d{1,3}(?:,\\d{3})*', '(?:ab|ac)*d', 'https?:\\/\\/[^\\s]+', '(\\d{1,2})世纪(\\d0)年代'])('accepts %s', (source) => {
    expect(backtrackingCost(parseRegex(source))).toBeLessThanOrEqual(MOST_WAYS);
  });
});

describe('expressions of the rules', () => {
  it('are all seen', () => {
    const files = [...expressions.keys()].filter((file) => file.endsWith('.rule.ts'));
    expect(files.length).toBeGreaterThan(ALL_RULES.length * 0.6);
    expect([...expressions.values()].reduce((sum, own) => sum + own.size, 0)).toBeGreaterThan(ALL_RULES.length);
  });

  it('cannot backtrack badly', () => {
    const bad = [...expressions].flatMap(([file, sources]) => [...sources].filter((source) => backtrackingCost(parseRegex(source)) > MOST_WAYS).map((source) => `${file}: ${source}`));
    expect(bad).toEqual([]);
  });
});

describe('rules on hostile texts', () => {
  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s works in time that grows with the text', { timeout: 120_000 }, (_id, rule) => {
    const slow: string[] = [];
    for (const unit of hostile(rule)) if (slow.length < NAMED && growsTooFast(rule, unit)) slow.push(unit);
    expect(slow).toEqual([]);
  });

  // CPU time on a busy machine: one round in a few may be told wrong, and one is enough to let a rule pass.
  it('would find a quadratic rule', { retry: 5 }, () => {
    const check: BlockRule['check'] = ({ text }) => (text.match(/：[^。]*。/g) ?? []).map(() => ({ start: 0, end: 1, message: '' }));
    const some = ALL_RULES.find((rule) => rule.scope === 'block')!;
    expect(growsTooFast({ ...some, check }, '：')).toBe(true);
  });
});

/** What a text may be made of to hurt this rule: characters of its classes, alone and in turn, and its own examples. */
function hostile(rule: Rule): string[] {
  const sources = expressions.get(`${rule.id.replace('/', '-')}.rule.ts`) ?? [];
  const characters = new Set([...sources].flatMap((source) => sampleCharacters(parseRegex(source))));
  const alone = [...characters].slice(0, MOST_CHARACTERS);
  return [...new Set([...alone, ...alone.slice(0, MOST_PAIRS).map((character) => `${character}工`), '工', '1', 'a', ' ', '*', '“', ...rule.examples.bad, ...rule.examples.ok])];
}

function growsTooFast(rule: Rule, unit: string): boolean {
  const long = subject(rule, unit, LONG);
  if (cpu(long) < unnoticed()) return false;
  const short = subject(rule, unit, SHORT);
  for (let round = 0; round < TRIES; round += 1) {
    const took = cpu(long);
    if (took < unnoticed() || took < GROWTH * cpu(short)) return false;
  }
  return true;
}

/** The rule at work on one long block, and on many blocks where it looks at the whole draft. */
function subject(rule: Rule, unit: string, length: number): () => void {
  if (rule.scope === 'block') {
    const text = repeated(unit, length);
    return () => void [...rule.check({ text, kind: 'paragraph' }, context)];
  }
  const drafts = draftsOf(unit, length);
  return () => {
    for (const draft of drafts) {
      const summaries = draft.blocks.map((block) => rule.summarise?.(block, context));
      const beside = draft.blocks.map((block) => rule.beside?.(block, context));
      void [...rule.check(draft, context, rule.summarise ? summaries : [], rule.beside ? beside : [])];
    }
  };
}

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const kept = new Map<string, readonly DocumentView[]>();

/** The drafts are the same for every rule, and reading them takes longer than most rules do. */
function draftsOf(unit: string, length: number): readonly DocumentView[] {
  const key = `${length} ${unit}`;
  const known = kept.get(key);
  if (known) return known;
  const drafts = [repeated(unit, length), repeated(`${unit}\n`, length / 10)].map((source) => {
    const draft = draftFromString(source);
    return { ...draft, tree: parseDraft(draft), documentType: 'annual-plan' };
  });
  kept.set(key, drafts);
  return drafts;
}

let scan = 0;
/** The CPU time of plain scans of a long text on this machine at this time, in microseconds. */
function unnoticed(): number {
  if (scan > 0) return scan * UNNOTICED_SCANS;
  const text = '工'.repeat(LONG);
  const plain = /[甲乙丙丁]戊/g;
  const rounds = 200;
  scan = Math.min(...[1, 2, 3].map(() => cpu(() => void Array.from({ length: rounds }, () => text.match(plain))) / rounds));
  return scan * UNNOTICED_SCANS;
}

/** CPU time, not the clock's: other processes may be using the machine. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
