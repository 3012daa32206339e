import { useEffect, useState } from 'preact/hooks';
import type { SitesInfo } from '../../components/workbench/site-list.tsx';
import {
  loadGrantedSites,
  requestSite,
  revokeAllSites,
  revokeHost,
  watchGrantedSites,
  type GrantedSites,
} from '../../lib/platform/granted-sites.ts';

/** The sites the user has enabled, kept up to date, with the ways to change them. */
export function useGrantedSites(): SitesInfo {
  const [sites, setSites] = useState<GrantedSites>({ hosts: [], all: false });
  useEffect(() => {
    const load = () => void loadGrantedSites().then(setSites);
    load();
    return watchGrantedSites(load);
  }, []);
  return {
    enabled: sites.hosts,
    all: sites.all,
    onRemove: revokeHost,
    onAll: (all) => (all ? requestSite() : revokeAllSites()),
  };
}
