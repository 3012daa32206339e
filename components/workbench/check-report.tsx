import { useMemo, useRef, useState } from 'preact/hooks';
import type { Profile } from '../../lib/settings/profile.ts';
import type { Span } from '../../lib/draft/span.ts';
import { TabList, TabPanel } from '../controls/tabs.tsx';
import { useToast } from '../controls/toast.tsx';
import { errorMessage } from '../error-messages.ts';
import { FindingList } from '../findings/finding-list.tsx';
import type { FindingActions } from '../findings/finding-row.tsx';
import { SeverityFilterBar } from '../findings/finding-toolbar.tsx';
import { NothingFound } from '../findings/nothing-found.tsx';
import { ProfileHint } from '../findings/profile-hint-button.tsx';
import { fixableByProfile } from '../findings/profile-hint.ts';
import { useCollapsed } from '../findings/use-collapsed.ts';
import { useSeverityFilter } from '../findings/use-severity-filter.ts';
import { Icon } from '../icons.tsx';
import { SectionList } from '../sections/section-list.tsx';
import { sectionSummary } from '../sections/section-summary.ts';
import { TaskList } from '../sections/task-list.tsx';
import { countBySeverity } from '../severity.ts';
import { fixesTogether } from './edit-draft.ts';
import type { CheckedDraft, DraftDesk } from './use-checked-draft.ts';

interface CheckReportProps {
  readonly desk: DraftDesk;
  readonly checked: CheckedDraft;
  readonly profile: Profile;
  readonly collapsedFamilies: readonly string[];
  readonly onCollapsed: (families: readonly string[]) => void;
  readonly focused: { readonly key: string; readonly at: number } | null;
  readonly visible: boolean;
  readonly onReveal: (span: Span) => void;
  readonly onOpenSettings: () => void;
}

/** The report beside the preview: the same lists as in the sidebar, working on the text in memory. */
export function CheckReport(props: CheckReportProps) {
  const { checked } = props;
  const { findings, report } = checked;
  const [tab, setTab] = useState<'findings' | 'sections'>('findings');
  const present = report.sections.filter((section) => section.status === 'present').length;
  return (
    <section class="check-report" aria-label="检查结果">
      <TabList
        prefix="check"
        label="检查结果"
        tabs={[
          { id: 'findings', title: '检查', count: String(findings.length), description: `${findings.length} 处` },
          {
            id: 'sections',
            title: '要件',
            count: `${present}/${report.sections.length}`,
            description: sectionSummary(report.sections),
          },
        ]}
        active={tab}
        onSelect={setTab}
      />
      <TabPanel prefix="check" id="findings" active={tab === 'findings'}>
        <ReportFindings {...props} visible={props.visible && tab === 'findings'} />
      </TabPanel>
      <TabPanel prefix="check" id="sections" active={tab === 'sections'}>
        <div class="scroller">
          <SectionList sections={report.sections} onReveal={props.onReveal} />
          {report.tasks && <TaskList tasks={report.tasks} onReveal={props.onReveal} />}
        </div>
      </TabPanel>
    </section>
  );
}

function ReportFindings({ desk, checked, profile, collapsedFamilies, onCollapsed, focused, visible, onReveal, onOpenSettings }: CheckReportProps) {
  const actions = useDeskActions(desk, onReveal);
  const { findings } = checked;
  const { filter, setFilter, shown } = useSeverityFilter(findings, focused);
  const [collapsed, setCollapsed] = useCollapsed(collapsedFamilies, onCollapsed);
  const together = fixesTogether(shown);
  return (
    <div class="panel">
      <div class="panel-bar">
        <SeverityFilterBar counts={countBySeverity(findings)} filter={filter} onFilter={setFilter} />
        <button
          type="button"
          class="btn primary"
          disabled={together.applied === 0}
          onClick={() => actions.edit(together.edits, together.applied)}
        >
          <Icon name="wand" />
          全部改好 ({together.applied})
        </button>
      </div>
      <ProfileHint count={fixableByProfile(shown, profile)} onOpen={onOpenSettings} />
      <FindingList
        key={filter}
        findings={shown}
        actions={actions.row}
        collapsed={collapsed}
        onCollapsed={setCollapsed}
        focused={focused}
        visible={visible}
      >
        <NothingFound characters={checked.report.stats.characters} filter={filter} all={findings.length} hint="粘贴一篇文稿，或打开一个文件。" />
      </FindingList>
    </div>
  );
}

/** Row actions that stay the same object, so that rows are not rendered again for nothing. */
function useDeskActions(desk: DraftDesk, onReveal: (span: Span) => void) {
  const toasts = useToast();
  const latest = useRef({ desk, onReveal, toasts });
  latest.current = { desk, onReveal, toasts };
  return useMemo(() => {
    const edit = (edits: Parameters<DraftDesk['edit']>[0], count: number) => {
      const { desk, toasts } = latest.current;
      if (!desk.edit(edits)) toasts.show({ text: errorMessage('text-changed'), tone: 'error' });
      else {
        toasts.show({ text: `已改好 ${count} 处。`, action: { title: '撤销', run: () => latest.current.desk.undo() } });
      }
    };
    const row: FindingActions = {
      reveal: (finding) => latest.current.onReveal(finding),
      fix: (finding, index) => edit(finding.fixes[index]?.edits ?? [], 1),
    };
    return { row, edit };
  }, []);
}
