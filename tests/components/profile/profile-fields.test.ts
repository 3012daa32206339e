import { expect, it } from 'vitest';
import { PROFILE_FIELDS, profileProblem } from '../../../components/profile/profile-fields.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

it('asks for every particular there is, once', () => {
  expect(PROFILE_FIELDS.map((field) => field.id).toSorted()).toEqual(Object.keys(EMPTY_PROFILE).toSorted());
});

it('takes a year of four digits or none', () => {
  expect(profileProblem('year', '')).toBeNull();
  expect(profileProblem('year', '2026')).toBeNull();
  expect(profileProblem('year', '26年')).toContain('四位数字');
});

it('refuses what settings would refuse', () => {
  expect(profileProblem('unitName', '字'.repeat(201))).toContain('200');
});
