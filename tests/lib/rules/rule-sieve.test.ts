import { expect, it } from 'vitest';
import type { BlockRule } from '../../../lib/rules/rule.ts';
import { RuleSieve } from '../../../lib/rules/rule-sieve.ts';

const rule = (name: string, needs?: string): BlockRule => ({ id: `wording/${name}`, title: '', why: '', severity: 'info', scope: 'block', examples: { ok: [''], bad: [''] }, check: () => [], ...(needs === undefined ? {} : { needs }) });
const sorted = (rules: readonly BlockRule[], ...texts: string[]): number[][] => new RuleSieve(rules).sort(texts.map((text) => ({ text })));

it('gives each rule the texts that its characters are in, in order', () => {
  const rules = [rule('year', '年月'), rule('cross', 'xX'), rule('always'), rule('month', '月')];
  expect(sorted(rules, '三月', 'XX市', '', '年年月月x')).toEqual([[0, 3], [1, 3], [0, 1, 2, 3], [0, 3]]);
});

it('knows more rules than a word of bits holds', () => {
  const rules = Array.from({ length: 70 }, (_, index) => rule(`rule-${index}`, String.fromCharCode(0x4e00 + index)));
  const text = rules.filter((_, index) => index % 3 === 0).map(({ needs }) => needs).join('');
  expect(sorted(rules, text)).toEqual(rules.map((_, index) => (index % 3 === 0 ? [0] : [])));
});

it('counts units, so that astral characters and lone surrogates do no harm', () => {
  expect(sorted([rule('none', '年')], '\ud840\udfb7\udfff')).toEqual([[]]);
});
