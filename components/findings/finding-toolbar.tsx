import type { Severity } from '../../lib/draft/finding.ts';
import { Icon } from '../icons.tsx';
import { SEVERITIES, SEVERITY_TITLES } from '../severity.ts';

/** Which findings are shown. */
export type SeverityFilter = 'all' | Severity;

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly filter: SeverityFilter;
  readonly onFilter: (filter: SeverityFilter) => void;
}

/** Buttons that narrow the list down to one severity, with how many there are of each. */
export function SeverityFilterBar({ counts, filter, onFilter }: SeverityFilterProps) {
  const total = counts.error + counts.warning + counts.info;
  const options: readonly { id: SeverityFilter; title: string; count: number }[] = [
    { id: 'all', title: '全部', count: total },
    ...SEVERITIES.map((severity) => ({ id: severity, title: SEVERITY_TITLES[severity], count: counts[severity] })),
  ];
  return (
    <div class="filter-bar" role="group" aria-label="按轻重筛选">
      {options.map((option) => (
        <button
          type="button"
          key={option.id}
          class={`filter ${option.id}`}
          aria-pressed={filter === option.id}
          disabled={option.count === 0 && filter !== option.id}
          onClick={() => onFilter(option.id)}
        >
          {option.title} <span class="filter-count">{option.count}</span>
        </button>
      ))}
    </div>
  );
}

interface HelpButtonProps {
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The `?` that opens {@link KeyboardHelp}. */
export function HelpButton({ open, controls, onToggle }: HelpButtonProps) {
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label="键盘操作"
      title="键盘操作（?）"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <Icon name="help" />
    </button>
  );
}
