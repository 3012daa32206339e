import { expect, it } from 'vitest';
import { groupRules, withFamily, withRule } from '../../../components/workbench/rule-groups.ts';
import { SAMPLE_RULES } from '../harness/sample-rules.ts';

const TITLES = { wording: '用词', placeholder: '占位残留' };

it('groups rules by family in the order of titles, with what the user changed', () => {
  const groups = groupRules(SAMPLE_RULES, TITLES, { 'placeholder/year': 'off', 'placeholder/name': 'info', 'wording/repeated': 'info' });
  expect(groups.map(({ family, title, rows, off, changed }) => [family, title, rows.length, off, changed])).toEqual([
    ['wording', '用词', 1, 0, 0],
    ['placeholder', '占位残留', 3, 1, 1],
    ['structure', 'structure', 1, 0, 0],
  ]);
});

it('keeps no choice that is the rule’s own', () => {
  const [year] = SAMPLE_RULES;
  expect(withRule({ 'placeholder/year': 'off' }, year!, 'error')).toEqual({});
  expect(withRule({}, year!, 'warning')).toEqual({ 'placeholder/year': 'warning' });
});

it('switches a family off and on again, keeping what was changed otherwise', () => {
  const off = withFamily({ 'structure/numbering': 'info' }, SAMPLE_RULES, 'placeholder', false);
  expect(off).toEqual({ 'structure/numbering': 'info', 'placeholder/year': 'off', 'placeholder/name': 'off', 'placeholder/missing-number': 'off' });
  expect(withFamily(off, SAMPLE_RULES, 'placeholder', true)).toEqual({ 'structure/numbering': 'info' });
  expect(withFamily({ 'placeholder/year': 'info' }, SAMPLE_RULES, 'placeholder', true)).toEqual({ 'placeholder/year': 'info' });
});
