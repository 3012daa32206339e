import { useEffect, useState } from 'preact/hooks';
import { Workbench } from '../../components/workbench.tsx';
import { ignoreMatcher } from '../../lib/assistant/ignores.ts';
import { PHRASE_SECTIONS } from '../../lib/checklists/phrase-sections.ts';
import { createBrowserSettings } from '../../lib/platform/browser-settings.ts';
import { extensionVersion } from '../../lib/platform/own-url.ts';
import { connectEngine } from '../../lib/platform/connect-engine.ts';
import { ALL_RULES } from '../../lib/rules/all-rules.ts';
import { builtInTables, checkReferenceTable } from '../../lib/rules/reference-tables.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { startLibraryWorkers } from './library-workers.ts';
import { mount } from '../pages/mount.ts';
import { useGrantedSites } from './use-granted-sites.ts';

const engine = connectEngine();
const library = startLibraryWorkers();
const store = createBrowserSettings();
const TABLES = { builtIn: builtInTables(), check: checkReferenceTable };

function Page() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void store.load().then(setSettings);
    return store.subscribe(setSettings);
  }, []);
  return (
    <Workbench
      assistant={engine.assistant}
      library={library}
      settings={settings}
      onUpdateSettings={(patch) => store.update(patch)}
      rules={ALL_RULES}
      sections={PHRASE_SECTIONS}
      tables={TABLES}
      version={extensionVersion()}
      sites={useGrantedSites()}
      ignoreMatcher={ignoreMatcher}
    />
  );
}

mount(<Page />);
