import { useEffect, useState } from 'preact/hooks';
import { Popup, type PopupSite } from '../../components/popup.tsx';
import { activeSite } from '../../lib/platform/active-site.ts';
import { createBrowserSettings } from '../../lib/platform/browser-settings.ts';
import {
  loadGrantedSites,
  requestSite,
  revokeAllSites,
  revokeHost,
  watchGrantedSites,
} from '../../lib/platform/granted-sites.ts';
import { openWorkbench } from '../../lib/platform/own-tabs.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { mount } from '../pages/mount.ts';

interface PopupFacts {
  /** What to ask the browser for when the user enables the site. */
  readonly pattern: string;
  readonly site: PopupSite;
  readonly allSites: boolean;
}

async function loadFacts(): Promise<PopupFacts> {
  const [{ pattern, site }, { all }] = await Promise.all([activeSite(), loadGrantedSites()]);
  return { pattern, site, allSites: all };
}

function Page() {
  const [theme, setTheme] = useState(DEFAULT_SETTINGS.theme);
  const [facts, setFacts] = useState<PopupFacts | null>(null);
  useEffect(() => {
    const load = () => void loadFacts().then(setFacts);
    load();
    void createBrowserSettings().load().then((settings) => setTheme(settings.theme));
    return watchGrantedSites(load);
  }, []);
  if (!facts) return null;
  const { site, pattern, allSites } = facts;
  const revoke = async (taken: Promise<void>) => {
    await taken;
    return true;
  };
  return (
    <Popup
      site={site}
      allSites={allSites}
      theme={theme}
      onSite={(enabled) => (enabled || site.kind !== 'site' ? requestSite(pattern) : revoke(revokeHost(site.host)))}
      onAllSites={(enabled) => (enabled ? requestSite() : revoke(revokeAllSites()))}
      onOpenWorkbench={() => void openWorkbench()}
    />
  );
}

mount(<Page />);
