import { expect, it } from 'vitest';
import { fixableByProfile } from '../../../components/findings/profile-hint.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { sampleFindings } from '../harness/sample-findings.ts';

it('counts the findings without a fix whose particulars are not filled in', () => {
  expect(fixableByProfile(sampleFindings(), EMPTY_PROFILE)).toBe(3);
});

it('says nothing once all particulars are filled in', () => {
  const filled = Object.fromEntries(Object.keys(EMPTY_PROFILE).map((id) => [id, '填了']));
  const full = { ...EMPTY_PROFILE, ...filled };
  expect(fixableByProfile(sampleFindings(), full)).toBe(0);
});
