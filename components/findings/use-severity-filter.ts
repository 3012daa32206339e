import { useEffect, useState } from 'preact/hooks';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import type { SeverityFilter } from './finding-toolbar.tsx';

/** The filter over a list of findings, and what it lets through. */
export interface FilteredFindings {
  readonly filter: SeverityFilter;
  readonly setFilter: (filter: SeverityFilter) => void;
  readonly shown: readonly KeyedFinding[];
}

/** Filters findings by severity. A finding whose mark is clicked does not stay behind the filter. */
export function useSeverityFilter(findings: readonly KeyedFinding[], focused: { readonly key: string; readonly at: number } | null): FilteredFindings {
  const [filter, setFilter] = useState<SeverityFilter>('all');
  const shown = filter === 'all' ? findings : findings.filter(({ severity }) => severity === filter);
  useEffect(() => {
    if (focused && !shown.some(({ key }) => key === focused.key)) setFilter('all');
  }, [focused?.at]);
  return { filter, setFilter, shown };
}
