import { describe, expect, it } from 'vitest';
import { groupFindings, headKey, stopsOf } from '../../../components/findings/finding-groups.ts';
import type { KeyedFinding } from '../../../lib/assistant/session.ts';

const finding = (key: string, family: string, severity: KeyedFinding['severity'] = 'error'): KeyedFinding => ({
  key,
  family,
  severity,
  ruleId: `${family}/x`,
  start: 0,
  end: 1,
  text: '字',
  message: '',
  fixes: [],
});

describe('groups of findings', () => {
  const found = [finding('a', 'wording', 'info'), finding('b', 'placeholder'), finding('c', 'newcomer'), finding('d', 'wording'), finding('e', 'placeholder', 'warning')];

  it('stand in the order of families, findings in order within; strangers last', () => {
    const groups = groupFindings(found, []);
    expect(groups.map(({ family, findings }) => [family, findings.map(({ key }) => key).join('')])).toEqual([
      ['placeholder', 'be'],
      ['wording', 'ad'],
      ['newcomer', 'c'],
    ]);
    expect(groups.map(({ title }) => title)).toEqual(['占位残留', '用词', 'newcomer']);
  });

  it('count by severity, most serious first', () => {
    expect(groupFindings(found, [])[1]?.counts).toEqual([
      { severity: 'error', count: 1 },
      { severity: 'info', count: 1 },
    ]);
  });

  it('are walked row by row, a folded one as a whole', () => {
    expect(stopsOf(groupFindings(found, ['wording']))).toEqual(['b', 'e', headKey('wording'), 'c']);
    expect(stopsOf(groupFindings([], ['wording']))).toEqual([]);
  });
});
