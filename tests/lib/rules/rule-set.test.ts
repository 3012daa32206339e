import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import type { BlockRule, DocumentRule, Rule, RuleFinding } from '../../../lib/rules/rule.ts';
import { RuleSet } from '../../../lib/rules/rule-set.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const CONTEXT = { profile: EMPTY_PROFILE, year: 2026 };
const HEAD = { title: '', why: '', severity: 'error', examples: { ok: [''], bad: [''] } } as const;
const block = (name: string, check: BlockRule['check']): BlockRule => ({ ...HEAD, id: `placeholder/${name}`, scope: 'block', check });
const first: RuleFinding = { start: 0, end: 1, message: '' };

describe('a rule that throws', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it('is reported once, says nothing by halves, and leaves the others be', () => {
    const broken = block('broken', function* () {
      yield first;
      throw new Error('broken');
    });
    const rules = new RuleSet([broken, block('sound', () => [first])]);
    const failed = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const readings = rules.read([{ text: '正文', kind: 'paragraph' }], CONTEXT, failed);
      expect(readings.map(({ found }) => found.map(({ rule }) => rule.id))).toEqual([['placeholder/sound']]);
    }
    expect([...failed]).toEqual(['placeholder/broken']);
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('takes with it the rules that ask the same', () => {
    const ask = (): never => {
      throw new Error('broken');
    };
    const rule = (name: string): DocumentRule => ({ ...HEAD, id: `placeholder/${name}`, scope: 'document', summarise: ask, check: () => [first] });
    const rules: Rule[] = [rule('one'), rule('two'), { ...rule('three'), summarise: () => null }];
    expect(findInBlocks(rules, draftFromString('正文'), CONTEXT).map(({ ruleId }) => ruleId)).toEqual(['placeholder/three']);
  });
});

describe('what document rules ask', () => {
  const asking = (name: string, parts: Partial<DocumentRule<string>>): DocumentRule<string> => ({ ...HEAD, id: `placeholder/${name}`, scope: 'document', check: () => [], ...parts });

  it('is asked once for rules that ask the same, and not of blocks without what they need', () => {
    const length = vi.fn<NonNullable<DocumentRule<string>['summarise']>>(({ text }) => String(text.length));
    const rules = new RuleSet([
      asking('one', { summarise: length }),
      asking('none', {}),
      asking('two', { summarise: length }),
      asking('picky', { summarise: ({ text }) => text, needs: '年', otherwise: '没有' }),
    ] as DocumentRule[]);
    const blocks = ['二月', '三年'].map((text) => ({ text, kind: 'paragraph' as const }));
    expect(rules.read(blocks, CONTEXT, new Set()).map(({ summaries }) => summaries)).toEqual([['2', '没有'], ['2', '三年']]);
    expect(length).toHaveBeenCalledTimes(2);
  });

  it('comes back to each of them by block', () => {
    const check = vi.fn<DocumentRule<string>['check']>(() => []);
    const rules = [asking('none', { check }), asking('text', { summarise: ({ text }) => text, check })];
    findInBlocks(rules, draftFromString('甲\n乙'), CONTEXT);
    expect(check.mock.calls.map(([, , summaries]) => summaries)).toEqual([[], ['甲', '乙']]);
  });
});
