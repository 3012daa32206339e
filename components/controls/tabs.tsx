import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** One tab. `count` is shown small beside the title, outside the button, whose name stays the title. */
export interface TabInfo<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly count?: string;
  /** The count in words, for screen readers. */
  readonly description?: string;
}

interface TabListProps<Id extends string> {
  /** Unique in the page; ties tabs to their panels. */
  readonly prefix: string;
  readonly label: string;
  readonly tabs: readonly TabInfo<Id>[];
  readonly active: Id;
  readonly onSelect: (id: Id) => void;
}

/** Where a key moves among `count` tabs from `index`, or `null` when it does not move. */
export function tabTarget(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A row of tabs as in the ARIA practices: one tab stop, arrows, Home and End select at once. */
export function TabList<Id extends string>({ prefix, label, tabs, active, onSelect }: TabListProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = tabs.findIndex((tab) => tab.id === active);
    const target = tabTarget(event.key, index, tabs.length);
    const tab = target === null ? undefined : tabs[target];
    if (!tab || target === null) return;
    event.preventDefault();
    onSelect(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <div class="tab-slot" role="presentation" key={tab.id}>
          <button
            type="button"
            class="tab"
            role="tab"
            id={`${prefix}-tab-${tab.id}`}
            aria-controls={`${prefix}-panel-${tab.id}`}
            aria-selected={tab.id === active}
            aria-description={tab.description}
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.title}
          </button>
          {tab.count !== undefined && (
            <span class="tab-count" aria-hidden="true">
              {tab.count}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly prefix: string;
  readonly id: string;
  readonly active: boolean;
  readonly children: ComponentChildren;
}

/** The panel of a tab. It stays mounted while hidden, so that it keeps what was typed and opened. */
export function TabPanel({ prefix, id, active, children }: TabPanelProps) {
  return (
    <div
      class="tab-panel"
      role="tabpanel"
      id={`${prefix}-panel-${id}`}
      aria-labelledby={`${prefix}-tab-${id}`}
      hidden={!active}
    >
      {children}
    </div>
  );
}
