import { useEffect, useState } from 'preact/hooks';
import type { Session, SessionState } from '../lib/assistant/session.ts';
import { TabList, TabPanel, type TabInfo } from './controls/tabs.tsx';
import { ToastContext, ToastRegion, useToasts } from './controls/toast.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { isComposing } from './ime.ts';
import { AT_CARET, type PhraseFilter } from './phrases/phrase-query.ts';
import { PhrasePanel } from './phrases/phrase-panel.tsx';
import { SectionsPanel } from './sections/sections-panel.tsx';
import { sectionSummary } from './sections/section-summary.ts';
import { ProfilePanel } from './sidebar/profile-panel.tsx';
import { NothingYet, SessionNotices } from './sidebar/session-notices.tsx';
import { SidebarHeader } from './sidebar/sidebar-header.tsx';
import { useSessionActions } from './sidebar/use-session-actions.ts';
import { useSession } from './use-session.ts';

interface SidebarProps {
  readonly session: Session;
  /** Opens the full tab; without it the menu has no such item. */
  readonly onOpenWorkbench?: () => void;
  /** `false` where the sidebar is part of a page and stays open. */
  readonly closable?: boolean;
}

type TabId = 'findings' | 'sections' | 'phrases';

/**
 * The panel beside an editor: 检查, 要件, 词句 and 单位资料. Fills its container, which must have a
 * height unless the sidebar is the whole document; the styles come from `adoptStyles`. It is a region: where it is the whole page, mount it in a
 * `<main>`.
 */
export function Sidebar({ session, onOpenWorkbench, closable = true }: SidebarProps) {
  const state = useSession(session);
  const toasts = useToasts();
  return (
    <ToastContext.Provider value={toasts}>
      <section
        class="ng sidebar"
        aria-label="拟稿"
        lang="zh-CN"
        data-theme={state.settings.theme}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return;
          // Said to be dealt with, so that the page around does not take it as “close”.
          event.preventDefault();
          void session.focusEditor();
        }}
      >
        <SidebarBody session={session} state={state} onOpenWorkbench={onOpenWorkbench} closable={closable} />
        <ToastRegion toasts={toasts} />
      </section>
    </ToastContext.Provider>
  );
}

interface SidebarBodyProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly onOpenWorkbench: (() => void) | undefined;
  readonly closable: boolean;
}

function SidebarBody({ session, state, onOpenWorkbench, closable }: SidebarBodyProps) {
  const actions = useSessionActions(session);
  const [view, setView] = useState<'tabs' | 'profile'>('tabs');
  const [tab, setTab] = useState<TabId>('findings');
  const [filter, setFilter] = useState<PhraseFilter>({ words: '', section: AT_CARET, field: '' });
  const patchFilter = (patch: Partial<PhraseFilter>) => setFilter((before) => ({ ...before, ...patch }));
  const showProfile = () => setView('profile');

  // Whoever clicks a mark wants to see its finding.
  useEffect(() => {
    if (!state.focused) return;
    setView('tabs');
    setTab('findings');
  }, [state.focused?.at]);

  return (
    <>
      <SidebarHeader
        state={state}
        actions={actions}
        onProfile={showProfile}
        onOpenWorkbench={onOpenWorkbench}
        onClose={closable ? () => void session.close() : undefined}
      />
      <SessionNotices state={state} />
      {view === 'profile' && (
        <ProfilePanel
          profile={state.settings.profile}
          onSave={actions.saveProfile}
          onBack={() => setView('tabs')}
        />
      )}
      <div class="sidebar-tabs" hidden={view !== 'tabs'}>
        <TabList prefix="ng" label="拟稿的三个部分" tabs={tabsOf(state)} active={tab} onSelect={setTab} />
        <TabPanel prefix="ng" id="findings" active={tab === 'findings'}>
          <NothingYet state={state} />
          {state.report && (
            <FindingsPanel
              state={state}
              actions={actions}
              visible={view === 'tabs' && tab === 'findings'}
              onOpenProfile={showProfile}
            />
          )}
        </TabPanel>
        <TabPanel prefix="ng" id="sections" active={tab === 'sections'}>
          <NothingYet state={state} />
          {state.report && (
            <SectionsPanel
              state={state}
              actions={actions}
              onPhrases={(section) => {
                setFilter({ words: '', section, field: '' });
                setTab('phrases');
              }}
            />
          )}
        </TabPanel>
        <TabPanel prefix="ng" id="phrases" active={tab === 'phrases'}>
          <PhrasePanel
            session={session}
            state={state}
            actions={actions}
            visible={view === 'tabs' && tab === 'phrases'}
            filter={filter}
            onFilter={patchFilter}
          />
        </TabPanel>
      </div>
    </>
  );
}

function tabsOf(state: SessionState): readonly TabInfo<TabId>[] {
  const sections = state.report?.sections ?? [];
  const present = sections.filter((section) => section.status === 'present').length;
  return [
    {
      id: 'findings',
      title: '检查',
      ...(state.report && { count: String(state.findings.length), description: `${state.findings.length} 处` }),
    },
    {
      id: 'sections',
      title: '要件',
      ...(sections.length > 0 && { count: `${present}/${sections.length}`, description: sectionSummary(sections) }),
    },
    { id: 'phrases', title: '词句' },
  ];
}
