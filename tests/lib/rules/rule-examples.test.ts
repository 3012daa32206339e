import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const said = (text: string) => findInBlocks([rule], draftFromString(text), context);

  it.each(rule.examples.bad.map((text) => [text]))('finds: %s', (text) => {
    const findings = said(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text);
  });

  it.each(rule.examples.ok.map((text) => [text]))('is silent on: %s', (text) => {
    expect(said(text).map((finding) => finding.text)).toEqual([]);
  });

  it('says why and titles its fixes', () => {
    expect(rule.why).toMatch(/[。]$/);
    expect(rule.title.length).toBeGreaterThan(1);
  });
});

it('has every rule under the id its file name says', () => {
  const files = Object.keys(import.meta.glob('../../../lib/rules/*.rule.ts'));
  expect(files.map((file) => file.split('/').at(-1)!.replace('.rule.ts', '')).sort()).toEqual(ALL_RULES.map((rule) => rule.id.replace('/', '-')).sort());
});
