import { expect, it } from 'vitest';
import type { BlockRule } from '../../../lib/rules/rule.ts';
import { RuleSieve } from '../../../lib/rules/rule-sieve.ts';

const rule = (name: string, needs?: string): BlockRule => ({ id: `wording/${name}`, title: '', why: '', severity: 'info', scope: 'block', examples: { ok: [''], bad: [''] }, check: () => [], ...(needs === undefined ? {} : { needs }) });
const through = (rules: readonly BlockRule[], text: string): string[] => new RuleSieve(rules).through(text).map(({ id }) => id.slice('wording/'.length));

it('lets through the rules whose characters are there, in order', () => {
  const rules = [rule('year', '年月'), rule('cross', 'xX'), rule('always'), rule('month', '月')];
  expect(through(rules, '三月')).toEqual(['year', 'always', 'month']);
  expect(through(rules, 'XX市')).toEqual(['cross', 'always']);
  expect(through(rules, '')).toEqual(['always']);
  expect(through(rules, '年年月月x')).toEqual(['year', 'cross', 'always', 'month']);
});

it('counts units, so that astral characters and lone surrogates do no harm', () => {
  expect(through([rule('none', '年')], '\ud840\udfb7\udfff')).toEqual([]);
});
