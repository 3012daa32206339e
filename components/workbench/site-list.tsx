import { Switch } from '../controls/switch.tsx';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';

/** Where the extension is enabled, and the ways to change it. */
export interface SitesInfo {
  /** Hosts, e.g. `oa.example.gov.cn`. */
  readonly enabled: readonly string[];
  /** Whether it is enabled everywhere. */
  readonly all: boolean;
  readonly onRemove: (site: string) => Promise<unknown>;
  readonly onAll: (all: boolean) => Promise<unknown>;
}

/** The enabled sites, each with a way to disable it. */
export function SiteList({ sites }: { sites: SitesInfo }) {
  const toasts = useToast();
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action();
    } catch (error) {
      toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
    }
  };
  return (
    <>
      <div class="option">
        <span>在所有网站启用</span>
        <Switch label="在所有网站启用" checked={sites.all} onChange={(all) => void attempt(() => sites.onAll(all))} />
      </div>
      {sites.enabled.length === 0 && !sites.all && (
        <p class="muted">还没有启用的网站。打开要写作的网页，点浏览器工具栏上的拟稿图标，就能在那个网站启用。</p>
      )}
      <ul class="site-list">
        {sites.enabled.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="btn danger"
              aria-label={`停用 ${site}`}
              onClick={() => void attempt(() => sites.onRemove(site))}
            >
              停用
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
