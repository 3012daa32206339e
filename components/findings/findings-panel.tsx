import { plainFix } from '../../lib/draft/plain-fix.ts';
import { useId, useMemo, useState } from 'preact/hooks';
import type { SessionState } from '../../lib/assistant/session.ts';
import { Icon } from '../icons.tsx';
import { isComposing } from '../ime.ts';
import { countBySeverity } from '../severity.ts';
import type { SessionActions } from '../sidebar/use-session-actions.ts';
import { FindingList } from './finding-list.tsx';
import type { FindingActions } from './finding-row.tsx';
import { HelpButton, SeverityFilterBar } from './finding-toolbar.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ProfileHint } from './profile-hint-button.tsx';
import { fixableByProfile } from './profile-hint.ts';
import { useCollapsed } from './use-collapsed.ts';
import { useSeverityFilter } from './use-severity-filter.ts';

interface FindingsPanelProps {
  readonly state: SessionState;
  readonly actions: SessionActions;
  readonly visible: boolean;
  readonly onOpenProfile: () => void;
}

/** The 检查 tab: filter, fix all, the list, and quiet ways to more. */
export function FindingsPanel({ state, actions, visible, onOpenProfile }: FindingsPanelProps) {
  const { findings, focused } = state;
  const { filter, setFilter, shown } = useSeverityFilter(findings, focused);
  const [helpOpen, setHelpOpen] = useState(false);
  const helpId = useId();
  const rowActions = useRowActions(actions);
  const [collapsed, setCollapsed] = useCollapsed(state.settings.collapsedFamilies, (families) => void actions.keepCollapsed(families));
  const readOnly = state.editor?.readOnly ?? false;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '?' || event.key === '？') setHelpOpen(!helpOpen);
    else if (event.key === 'u' && state.canUndoIgnore) void actions.undoIgnore();
    else return;
    event.preventDefault();
  };
  const fixable = shown.filter((finding) => plainFix(finding) !== null);
  return (
    <div class="panel" onKeyDown={onKeyDown}>
      <div class="panel-bar" hidden={findings.length === 0}>
        <SeverityFilterBar counts={countBySeverity(findings)} filter={filter} onFilter={setFilter} />
        <HelpButton open={helpOpen} controls={helpId} onToggle={() => setHelpOpen(!helpOpen)} />
      </div>
      {helpOpen && findings.length > 0 && <KeyboardHelp id={helpId} />}
      <div class="panel-bar" hidden={findings.length === 0 && state.ignoredCount === 0}>
        <button
          type="button"
          class="btn primary"
          disabled={readOnly || fixable.length === 0}
          onClick={() => void actions.fixAll(filter === 'all' ? undefined : fixable.map(({ key }) => key))}
        >
          <Icon name="wand" />
          全部改好 ({fixable.length})
        </button>
        <IgnoredNote state={state} actions={actions} />
      </div>
      <ProfileHint count={readOnly ? 0 : fixableByProfile(shown, state.settings.profile)} onOpen={onOpenProfile} />
      <FindingList
        key={filter}
        findings={shown}
        actions={rowActions}
        readOnly={readOnly}
        collapsed={collapsed}
        onCollapsed={setCollapsed}
        focused={focused}
        visible={visible}
      >
        {state.report && (
          <NothingFound characters={state.report.stats.characters} filter={filter} all={findings.length} hint="开始写，或到“词句”里挑一段插入。" />
        )}
      </FindingList>
    </div>
  );
}

function useRowActions(actions: SessionActions): FindingActions {
  return useMemo(
    () => ({
      reveal: (finding) => void actions.reveal({ start: finding.start, end: finding.end }),
      fix: (finding, index) => void actions.fix(finding.key, index),
      ignore: (finding, scope) => void actions.ignore(finding.key, scope),
    }),
    [actions],
  );
}

function IgnoredNote({ state, actions }: Pick<FindingsPanelProps, 'state' | 'actions'>) {
  if (state.ignoredCount === 0) return null;
  return (
    <span class="ignored-note">
      已忽略 {state.ignoredCount} 处
      {state.canUndoIgnore && (
        <button type="button" class="quiet" onClick={() => void actions.undoIgnore()}>
          撤销
        </button>
      )}
    </span>
  );
}
