import type { Severity } from '../lib/draft/finding.ts';

/** The severities, most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What each severity is called everywhere in the product. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: '须改',
  warning: '存疑',
  info: '提示',
};

/** How many items there are of each severity. */
export function countBySeverity(items: Iterable<{ readonly severity: Severity }>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const item of items) counts[item.severity] += 1;
  return counts;
}

/** The more serious of two severities. */
export function moreSerious(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
