import { expect, it } from 'vitest';
import { plainFix } from '../../../lib/draft/plain-fix.ts';

const fix = (before: string, text: string) => ({ title: '改', edits: [{ start: 0, end: before.length, before, text }] });

it('is the only fix of a finding', () => {
  const only = fix('20__年', '2026年');
  expect(plainFix({ fixes: [only] })).toBe(only);
  expect(plainFix({ fixes: [] })).toBeNull();
  expect(plainFix({ fixes: [only, fix('20__年', '2027年')] })).toBeNull();
});

it('takes out a mark or a few characters, never a passage', () => {
  expect(plainFix({ fixes: [fix('##', '')] })).not.toBeNull();
  expect(plainFix({ fixes: [fix('\u200b', '')] })).not.toBeNull();
  expect(plainFix({ fixes: [fix('走访困难职工，做到一户一策。', '')] })).toBeNull();
});
