import { FAMILIES } from '../../lib/draft/families.ts';
import type { Severity } from '../../lib/draft/finding.ts';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import { countBySeverity, SEVERITIES } from '../severity.ts';

/** The findings of one family of rules, in order of position. */
export interface FindingGroup {
  readonly family: string;
  readonly title: string;
  readonly findings: readonly KeyedFinding[];
  /** How many there are of each severity that occurs, most serious first. */
  readonly counts: readonly { readonly severity: Severity; readonly count: number }[];
  readonly collapsed: boolean;
}

const TITLES: Readonly<Record<string, string>> = FAMILIES;
const ORDER = Object.keys(TITLES);

/** Findings by family, in the report's order of families; families unknown here come last. */
export function groupFindings(findings: readonly KeyedFinding[], collapsed: readonly string[]): readonly FindingGroup[] {
  const byFamily = new Map<string, KeyedFinding[]>();
  for (const finding of findings) {
    const group = byFamily.get(finding.family);
    if (group) group.push(finding);
    else byFamily.set(finding.family, [finding]);
  }
  const families = [...byFamily.keys()].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return families.map((family) => {
    const own = byFamily.get(family) ?? [];
    const counts = countBySeverity(own);
    return {
      family,
      title: TITLES[family] ?? family,
      findings: own,
      counts: SEVERITIES.flatMap((severity) => (counts[severity] > 0 ? [{ severity, count: counts[severity] }] : [])),
      collapsed: collapsed.includes(family),
    };
  });
}

function placeOf(family: string): number {
  const at = ORDER.indexOf(family);
  return at < 0 ? ORDER.length : at;
}

/** What the arrow keys stop at, from top to bottom: every finding shown, and the head of a group that is folded. */
export function stopsOf(groups: readonly FindingGroup[]): readonly string[] {
  return groups.flatMap((group) => (group.collapsed ? [headKey(group.family)] : group.findings.map(({ key }) => key)));
}

/** The key of a group's head among the stops; no finding has one like it. */
export function headKey(family: string): string {
  return `\u0000${family}`;
}
