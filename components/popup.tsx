import { useState } from 'preact/hooks';
import type { AssistantErrorCode } from '../lib/assistant/assistant.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { Notice } from './controls/notices.tsx';
import { Switch } from './controls/switch.tsx';
import { errorCodeOf, errorMessage } from './error-messages.ts';
import { Icon } from './icons.tsx';
import { keyLabel } from './keyboard.ts';
import { Logo } from './logo.tsx';

/**
 * What can be said of the page the popup stands over. `browser-page`: pages of the browser itself and
 * its store; `file`: a local file without the permission for it; `policy`: forbidden by the
 * administrator.
 */
export type PopupSite =
  | { readonly kind: 'site'; readonly host: string; readonly enabled: boolean }
  | { readonly kind: 'unsupported'; readonly reason: 'browser-page' | 'file' | 'policy' };

interface PopupProps {
  readonly site: PopupSite;
  readonly allSites: boolean;
  readonly theme: Settings['theme'];
  /** Resolve `false` when the user did not grant the permission; reject when it failed. */
  readonly onSite: (enabled: boolean) => Promise<boolean>;
  readonly onAllSites: (enabled: boolean) => Promise<boolean>;
  readonly onOpenWorkbench: () => void;
}

const UNSUPPORTED: Readonly<Record<Extract<PopupSite, { kind: 'unsupported' }>['reason'], string>> = {
  'browser-page': '这是浏览器自己的页面，扩展不能在这里运行。请打开要写作的网页再试。',
  file: '要在本机文件里使用，请在浏览器的扩展管理页打开拟稿的“允许访问文件网址”。',
  policy: '这个页面被单位的浏览器策略限制，扩展不能在这里运行。',
};

/** The popup of the toolbar button: where the product is on, and the way to the workbench. */
export function Popup({ site, allSites, theme, onSite, onAllSites, onOpenWorkbench }: PopupProps) {
  const [problem, setProblem] = useState<AssistantErrorCode | 'denied' | null>(null);
  const ask = (action: () => Promise<boolean>) => {
    setProblem(null);
    // Called at once, in the press itself: browsers only grant permissions then.
    action().then(
      (granted) => setProblem(granted ? null : 'denied'),
      (error: unknown) => setProblem(errorCodeOf(error)),
    );
  };
  return (
    <div class="ng popup" lang="zh-CN" data-theme={theme}>
      <header>
        <h1>
          <Logo />
          拟稿
        </h1>
      </header>
      {problem && (
        <Notice tone={problem === 'denied' ? 'warning' : 'error'}>
          {problem === 'denied' ? '没有得到浏览器许可，设置没有改变。' : errorMessage(problem)}
        </Notice>
      )}
      <main>
        {site.kind === 'unsupported' ? (
          <p class="popup-unsupported">
            <Icon name="info" />
            {UNSUPPORTED[site.reason]}
          </p>
        ) : (
          <ThisSite site={site} allSites={allSites} onSite={(enabled) => ask(() => onSite(enabled))} />
        )}
        <div class="popup-row secondary">
          <span>在所有网站启用</span>
          <Switch
            label="在所有网站启用"
            checked={allSites}
            onChange={(enabled) => ask(() => onAllSites(enabled))}
          />
        </div>
      </main>
      <footer>
        <button type="button" class="btn" onClick={onOpenWorkbench}>
          <Icon name="open" />
          打开工作台
        </button>
        <span class="muted">
          <Icon name="lock" />
          文字只在本机处理
        </span>
      </footer>
    </div>
  );
}

interface ThisSiteProps {
  readonly site: Extract<PopupSite, { kind: 'site' }>;
  readonly allSites: boolean;
  readonly onSite: (enabled: boolean) => void;
}

function ThisSite({ site, allSites, onSite }: ThisSiteProps) {
  const on = site.enabled || allSites;
  return (
    <>
      <div class="popup-row">
        <span>
          <span class="popup-host">{site.host}</span>
          <strong>{on ? '已在此网站启用' : '在此网站启用'}</strong>
        </span>
        <Switch label="在此网站启用" checked={on} disabled={allSites} onChange={onSite} />
      </div>
      <p class="muted popup-state">
        {allSites
          ? '已在所有网站启用。要单独设置，请先关掉下面的开关。'
          : on
            ? `把光标放进编辑框，按 ${keyLabel('Alt', 'J')} 打开侧栏。`
            : '启用后，拟稿才会读取这个网站编辑框里的文字。'}
      </p>
    </>
  );
}
