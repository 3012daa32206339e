/** The page under test: shows one component, as the address asks, over fakes the tests can reach. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Popup, type PopupSite } from '../../../components/popup.tsx';
import { Sidebar } from '../../../components/sidebar.tsx';
import { adoptStyles } from '../../../components/styles.ts';
import { Welcome } from '../../../components/welcome.tsx';
import { Workbench } from '../../../components/workbench.tsx';
import type { SessionState } from '../../../lib/assistant/session.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { fakeAssistant, fakeDesk } from './fake-library.ts';
import { FakeSession, keyed, manyFindings } from './fake-session.ts';
import { SAMPLE_TEXT, sampleFindings } from './sample-findings.ts';
import { SAMPLE_RULES } from './sample-rules.ts';
import { SAMPLE_CHECKLIST } from './sample-checklist.ts';
import { SAMPLE_SECTIONS } from './sample-report.ts';

const query = new URLSearchParams(location.search);
const theme = (query.get('theme') ?? 'system') as Settings['theme'];
const settings: Settings = { ...DEFAULT_SETTINGS, theme, checklists: query.has('checklists') ? [SAMPLE_CHECKLIST] : [] };

const SCENES: Readonly<Record<string, Partial<SessionState>>> = {
  waiting: { phase: 'waiting', editor: null, report: null, findings: [] },
  checking: { phase: 'checking', report: null, findings: [] },
  disconnected: { phase: 'disconnected' },
  error: { phase: 'error', error: 'draft-too-large', report: null, findings: [] },
  readonly: { editor: { kind: 'textarea', title: '纯文本框', readOnly: true, composing: false } },
};

function makeSession(): FakeSession {
  const count = query.get('findings');
  const findings = count === null ? keyed(sampleFindings()) : manyFindings(Number(count));
  return new FakeSession({ settings, ...SCENES[query.get('scene') ?? ''] }, findings);
}

function WorkbenchScene() {
  const [current, setCurrent] = useState(settings);
  return (
    <Workbench
      assistant={assistant}
      library={library}
      settings={current}
      onUpdateSettings={async (patch) => setCurrent({ ...current, ...patch })}
      rules={SAMPLE_RULES}
      sections={SAMPLE_SECTIONS}
      version="0.1.0"
      sites={{
        enabled: ['oa.example.gov.cn', 'docs.example.cn'],
        all: false,
        onRemove: async () => undefined,
        onAll: async () => undefined,
      }}
    />
  );
}

const SITES: Readonly<Record<string, PopupSite>> = {
  on: { kind: 'site', host: 'oa.example.gov.cn', enabled: true },
  off: { kind: 'site', host: 'oa.example.gov.cn', enabled: false },
  unsupported: { kind: 'unsupported', reason: 'browser-page' },
};

function PopupScene() {
  const [site, setSite] = useState(SITES[query.get('site') ?? 'off'] ?? SITES['off']);
  const [all, setAll] = useState(query.has('all'));
  if (!site) return null;
  return (
    <Popup
      site={site}
      allSites={all}
      theme={theme}
      onSite={async (enabled) => {
        if (query.has('deny')) return false;
        if (site.kind === 'site') setSite({ ...site, enabled });
        return true;
      }}
      onAllSites={async (enabled) => {
        setAll(enabled);
        return true;
      }}
      onOpenWorkbench={() => undefined}
    />
  );
}

const session = makeSession();
const assistant = fakeAssistant();
const library = await fakeDesk(query.has('phrases') ? Number(query.get('phrases')) : null);
const harness = { session, library, manyFindings, keyed, sampleFindings, SAMPLE_TEXT };
declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;

/** In a shadow root when asked, as the embedded assistant is. */
function mountPoint(): Element | ShadowRoot {
  const host = document.getElementById('app');
  if (!host) throw new Error('the page has no #app');
  const shadow = query.has('shadow') ? host.attachShadow({ mode: 'open' }) : null;
  adoptStyles(shadow ?? document);
  return shadow ?? host;
}

const VIEWS: Readonly<Record<string, () => preact.ComponentChild>> = {
  sidebar: () => <Sidebar session={session} onOpenWorkbench={() => session.calls.push(['openWorkbench'])} />,
  workbench: () => <WorkbenchScene />,
  welcome: () => <Welcome session={session} onOpenWorkbench={() => undefined} />,
  popup: () => <PopupScene />,
};
const view = VIEWS[query.get('view') ?? 'sidebar'];
if (view) render(view(), mountPoint());
