import { describe, expect, it } from 'vitest';
import { withKeys } from '../../../lib/assistant/finding-keys.ts';
import { planFixes, tally } from '../../../lib/assistant/fix-plan.ts';
import { finding } from './fakes.ts';

const TEXT = '20__年XX市计划XX项';
const YEAR = finding(TEXT, 0, '20__年', '2026年');
const BLANK = finding(TEXT, 2, '__', '26');
const CITY = finding(TEXT, 5, 'XX', '青川');
const COUNT = finding(TEXT, 10, 'XX');
const plan = () => planFixes(withKeys(TEXT, [YEAR, BLANK, CITY, COUNT]));

describe('planFixes', () => {
  it('takes first fixes, leaves overlaps for the next round and what has no fix alone', () => {
    expect(plan().edits.map(({ text }) => text)).toEqual(['2026年', '青川']);
    expect(plan().skipped.map(({ text }) => text)).toEqual(['__']);
  });

  it('takes edits that only touch', () => {
    const text = 'XXXX';
    const touching = [finding(text, 0, 'XX', '青'), finding(text, 2, 'XX', '川')];
    expect(planFixes(withKeys(text, touching)).edits).toHaveLength(2);
  });

  it('keeps the edits of one finding together', () => {
    const pair = { ...CITY, fixes: [{ title: '两处', edits: [...CITY.fixes[0]!.edits, { start: 10, end: 12, before: 'XX', text: '八' }] }] };
    const both = planFixes(withKeys(TEXT, [pair, finding(TEXT, 10, 'XX', '九')]));
    expect(both.sizes).toEqual([2]);
    expect(both.skipped).toHaveLength(1);
  });
});

describe('tally', () => {
  it('counts findings, not edits, and gives the first reason', () => {
    const results = [{ ok: true }, { ok: false, code: 'text-changed' }] as const;
    expect(tally(plan(), results)).toEqual({ applied: 1, refused: 1, code: 'text-changed' });
  });

  it('counts an edit without an answer as refused', () => {
    expect(tally(plan(), [{ ok: true }])).toEqual({ applied: 1, refused: 1 });
  });
});
