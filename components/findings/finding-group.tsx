import { useId } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { SEVERITY_TITLES } from '../severity.ts';
import { headKey, type FindingGroup } from './finding-groups.ts';
import { FindingRow, type FindingActions } from './finding-row.tsx';

interface FindingGroupProps {
  readonly group: FindingGroup;
  /** How many of its rows may be put into the document. */
  readonly room: number;
  readonly active: string | null;
  readonly flash: string | null;
  readonly actions: FindingActions;
  readonly readOnly: boolean;
  readonly rowRef: (key: string, row: HTMLElement | null) => void;
  readonly onFold: (folded: boolean) => void;
}

/** One family: its name and counts, which fold it, and its findings. */
export function FindingGroupView({ group, room, active, flash, actions, readOnly, rowRef, onFold }: FindingGroupProps) {
  const id = useId();
  const { family, title, findings, counts, collapsed } = group;
  const inWords = counts.map(({ severity, count }) => `${SEVERITY_TITLES[severity]} ${count} 处`).join('，');
  return (
    <section class="finding-group" data-family={family} aria-label={title}>
      <h2 class="group-head" data-family-head={family} ref={(head) => rowRef(headKey(family), head)}>
        <button
          type="button"
          class="group-toggle"
          aria-expanded={!collapsed}
          aria-controls={collapsed ? undefined : id}
          aria-description={inWords}
          onClick={() => onFold(!collapsed)}
        >
          <Icon name="fold" />
          <span class="group-title">{title}</span>
          <span class="group-count">{findings.length}</span>
        </button>
        <span class="group-severities" aria-hidden="true">
          {counts.map(({ severity, count }) => (
            <span key={severity} class={`group-severity ${severity}`} title={`${SEVERITY_TITLES[severity]} ${count} 处`}>
              <Icon name={severity} />
              {count}
            </span>
          ))}
        </span>
      </h2>
      {!collapsed && (
        <ul class="finding-list" id={id} aria-label={title}>
          {findings.slice(0, room).map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              actions={actions}
              active={finding.key === active}
              flash={finding.key === flash}
              readOnly={readOnly}
              rowRef={rowRef}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
