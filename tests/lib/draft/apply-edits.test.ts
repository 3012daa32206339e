import { expect, it } from 'vitest';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';

it('applies edits whatever their order', () => {
  const edits = [
    { start: 0, end: 5, before: '20__年', text: '2026年' },
    { start: 6, end: 8, before: 'XX', text: '陇南' },
  ];
  expect(applyEdits('20__年，XX市', edits)).toBe('2026年，陇南市');
  expect(applyEdits('20__年，XX市', [...edits].reverse())).toBe('2026年，陇南市');
});

it('changes nothing when any place reads differently', () => {
  expect(applyEdits('2026年，XX市', [{ start: 6, end: 8, before: 'XX', text: '陇南' }, { start: 0, end: 5, before: '20__年', text: '2026年' }])).toBeNull();
});
