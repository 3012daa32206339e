import { useEffect, useState } from 'preact/hooks';
import type { Assistant, DocumentTypeInfo } from '../lib/assistant/assistant.ts';
import type { LibraryDesk } from '../lib/phrases/library-desk.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { ToastContext, ToastRegion, useToasts } from './controls/toast.tsx';
import { errorCodeOf, errorMessage } from './error-messages.ts';
import { Icon, type IconName } from './icons.tsx';
import { Logo } from './logo.tsx';
import { CheckPage } from './workbench/check-page.tsx';
import { ChecklistsPage } from './workbench/checklists-page.tsx';
import { LibraryPage } from './library/library-page.tsx';
import type { RuleInfo } from './workbench/rule-groups.ts';
import type { SectionInfo } from './workbench/section-info.ts';
import { SettingsPage } from './workbench/settings-page.tsx';
import type { SitesInfo } from './workbench/site-list.tsx';
import type { IgnoreMatcher } from './workbench/use-checked-draft.ts';
import type { TableDesk } from './workbench/table-desk.ts';
import { useHashRoute } from './workbench/use-hash-route.ts';

interface WorkbenchProps {
  readonly assistant: Assistant;
  readonly library: LibraryDesk;
  readonly settings: Settings;
  /** Saves a change (the new settings come back as a prop); rejects with an `AssistantError`. */
  readonly onUpdateSettings: (patch: Partial<Settings>) => Promise<unknown>;
  readonly rules: readonly RuleInfo[];
  /** The checklist sections phrases can be tagged with. */
  readonly sections: readonly SectionInfo[];
  readonly version: string;
  readonly tables?: TableDesk;
  readonly sites?: SitesInfo;
  /** Leaves out of reports what the user ignores; without it everything is shown. */
  readonly ignoreMatcher?: IgnoreMatcher;
}

type Page = 'check' | 'phrases' | 'types' | 'settings';

const PAGES: readonly { readonly id: Page; readonly title: string; readonly icon: IconName }[] = [
  { id: 'check', title: '检查文本', icon: 'file' },
  { id: 'phrases', title: '词句库', icon: 'library' },
  { id: 'types', title: '文种', icon: 'checklist' },
  { id: 'settings', title: '设置', icon: 'settings' },
];

/** The full tab: check texts, keep phrases and document types, settings. Its page is in the address: `#/check`, `#/phrases`, `#/types`, `#/settings`. */
export function Workbench(props: WorkbenchProps) {
  const toasts = useToasts();
  const [page, setPage] = useHashRoute<Page>(['check', 'phrases', 'types', 'settings']);
  const documentTypes = useDocumentTypes(props.assistant, props.settings.checklists, (text) => toasts.show({ text, tone: 'error' }));
  return (
    <ToastContext.Provider value={toasts}>
      <div class="ng workbench" lang="zh-CN" data-theme={props.settings.theme}>
        <nav class="workbench-nav" aria-label="工作台">
          <p class="workbench-brand">
            <Logo />
            拟稿
          </p>
          {PAGES.map(({ id, title, icon }) => (
            <a key={id} class="nav-item" href={`#/${id}`} aria-current={page === id ? 'page' : undefined}>
              <Icon name={icon} />
              {title}
            </a>
          ))}
        </nav>
        <main class="workbench-main">
          {/* The pages stay mounted: a draft being checked is not lost on the way to settings. */}
          <div hidden={page !== 'check'} class="workbench-page">
            <CheckPage
              assistant={props.assistant}
              documentTypes={documentTypes}
              settings={props.settings}
              ignoreMatcher={props.ignoreMatcher}
              visible={page === 'check'}
              onOpenSettings={() => setPage('settings')}
              onCollapsed={(families) => {
                // A fold that was not kept is no trouble to the user.
                const notKept = (error: unknown): void => console.info('[nigao] fold not kept', error);
                props.onUpdateSettings({ collapsedFamilies: [...families] }).catch(notKept);
              }}
            />
          </div>
          <div hidden={page !== 'phrases'} class="workbench-page">
            <LibraryPage library={props.library} sections={props.sections} settings={props.settings} visible={page === 'phrases'} />
          </div>
          <div hidden={page !== 'types'} class="workbench-page">
            <ChecklistsPage
              assistant={props.assistant}
              documentTypes={documentTypes}
              settings={props.settings}
              onUpdateSettings={props.onUpdateSettings}
            />
          </div>
          <div hidden={page !== 'settings'} class="workbench-page">
            <SettingsPage
              settings={props.settings}
              onUpdateSettings={props.onUpdateSettings}
              rules={props.rules}
              tables={props.tables}
              sites={props.sites}
              version={props.version}
            />
          </div>
        </main>
        <ToastRegion toasts={toasts} />
      </div>
    </ToastContext.Provider>
  );
}

function useDocumentTypes(assistant: Assistant, own: Settings['checklists'], onProblem: (message: string) => void): readonly DocumentTypeInfo[] {
  const [types, setTypes] = useState<readonly DocumentTypeInfo[]>([]);
  useEffect(() => {
    assistant.documentTypes().then(setTypes, (error: unknown) => onProblem(errorMessage(errorCodeOf(error))));
  }, [assistant, own]);
  return types;
}
