import type { SessionState } from '../../lib/assistant/session.ts';
import { Empty } from '../controls/notices.tsx';
import type { SessionActions } from '../sidebar/use-session-actions.ts';
import { SectionList } from './section-list.tsx';
import { sectionSummary } from './section-summary.ts';
import { TaskList } from './task-list.tsx';

interface SectionsPanelProps {
  readonly state: SessionState;
  readonly actions: SessionActions;
  readonly onPhrases: (sectionId: string) => void;
}

/** The 要件 tab: how complete the draft is, and what each section lacks. */
export function SectionsPanel({ state, actions, onPhrases }: SectionsPanelProps) {
  const sections = state.report?.sections ?? [];
  if (!state.report || sections.length === 0) {
    return (
      <Empty icon="file" title="这一文种没有要件清单">
        <p>在上方选定文种后，这里会列出上级要看的各个部分。</p>
      </Empty>
    );
  }
  return (
    <div class="panel">
      <p class="section-summary">
        {sectionSummary(sections)}
      </p>
      <div class="scroller">
        <SectionList
          sections={sections}
          caretSectionId={state.caretSectionId}
          onReveal={(span) => void actions.reveal(span)}
          onPhrases={onPhrases}
          onInsert={(section) => void actions.insertSection(section.id, section.title)}
          readOnly={state.editor?.readOnly ?? false}
        />
        {state.report.tasks && <TaskList tasks={state.report.tasks} onReveal={(span) => void actions.reveal(span)} />}
      </div>
    </div>
  );
}
