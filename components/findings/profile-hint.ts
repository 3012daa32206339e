import type { Finding } from '../../lib/draft/finding.ts';
import type { Profile } from '../../lib/settings/profile.ts';

/** The particulars that the fixes of a rule are made from. */
const FIELDS_OF_RULE: Readonly<Record<string, readonly (keyof Profile)[]>> = {
  'placeholder/year': ['year'],
  'placeholder/name': ['unitName', 'unitShortName', 'superiorUnit', 'region', 'leader'],
  'placeholder/ordinal': ['congressSession', 'unionCongress', 'partyCongress', 'plenarySession'],
};

/**
 * How many findings have no fix because particulars they would be made from are empty: a fix that
 * needs an empty one is not offered by the engine.
 */
export function fixableByProfile(findings: readonly Finding[], profile: Profile): number {
  return findings.filter(
    (finding) =>
      finding.fixes.length === 0 && (FIELDS_OF_RULE[finding.ruleId] ?? []).some((field) => profile[field] === ''),
  ).length;
}
