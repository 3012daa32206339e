import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';
import { ProfileForm } from '../profile/profile-form.tsx';
import { About } from './about.tsx';
import type { RuleInfo } from './rule-groups.ts';
import { RuleList } from './rule-list.tsx';
import { ReferenceTables } from './reference-tables.tsx';
import { SiteList, type SitesInfo } from './site-list.tsx';
import type { TableDesk } from './table-desk.ts';

interface SettingsPageProps {
  readonly settings: Settings;
  /** Saves a change; rejects with an `AssistantError` when it was not saved. */
  readonly onUpdateSettings: (patch: Partial<Settings>) => Promise<unknown>;
  readonly rules: readonly RuleInfo[];
  /** Absent where the rules run elsewhere and their tables are not to be changed. */
  readonly tables: TableDesk | undefined;
  /** Absent where the product does not run as an extension. */
  readonly sites: SitesInfo | undefined;
  readonly version: string;
}

const THEMES: readonly (readonly [Settings['theme'], string])[] = [
  ['system', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
];

/** 设置: particulars, rules, sites, looks, and what the product does with data. */
export function SettingsPage({ settings, onUpdateSettings, rules, tables, sites, version }: SettingsPageProps) {
  const toasts = useToast();
  const update = async (patch: Partial<Settings>, done?: string): Promise<boolean> => {
    try {
      await onUpdateSettings(patch);
    } catch (error) {
      toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
      return false;
    }
    if (done) toasts.show({ text: done });
    return true;
  };
  const { ignores } = settings;
  return (
    <div class="settings-page">
      <h1>设置</h1>
      <Card title="单位资料" about="填一次，“20__年”“XX市”这类空缺就能一键改好，词句里的单位、年度也会自动填上。">
        <ProfileForm
          profile={settings.profile}
          onSave={(profile) => update({ profile }, '单位资料已保存。')}
        />
      </Card>
      <Card title="显示与提示">
        <Option title="配色">
          <select
            class="field"
            aria-label="配色"
            value={settings.theme}
            onChange={(event) => void update({ theme: event.currentTarget.value as Settings['theme'] })}
          >
            {THEMES.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </Option>
        <Option title="侧栏关闭时，也在文中标出问题">
          <Switch label="在文中标出问题" checked={settings.marks} onChange={(marks) => void update({ marks })} />
        </Option>
        <Option title="打字时提示接下来的词句（按 Tab 采用，接着打字就不理会）">
          <Switch label="打字时提示词句" checked={settings.completion} onChange={(completion) => void update({ completion })} />
        </Option>
        <Option title="在编辑框旁显示拟稿按钮和问题数">
          <Switch label="显示拟稿按钮" checked={settings.launcher} onChange={(launcher) => void update({ launcher })} />
        </Option>
      </Card>
      {sites && (
        <Card title="已启用的网站" about="只有在这里列出的网站，拟稿才会读取编辑框里的文字。">
          <SiteList sites={sites} />
        </Card>
      )}
      <Card title="检查规则" about="“须改”的问题没有处理完，文稿不算可报送；“存疑”和“提示”只供参考。">
        <Option title={`忽略过的检查项：${ignores.length} 条`}>
          <button
            type="button"
            class="btn"
            disabled={ignores.length === 0}
            onClick={() => {
              toasts.dismiss();
              void update({ ignores: [] }).then(
                (saved) =>
                  saved &&
                  toasts.show({
                    text: '已恢复全部忽略过的检查项。',
                    action: { title: '撤销', run: () => void update({ ignores }) },
                  }),
              );
            }}
          >
            全部恢复
          </button>
        </Option>
        <RuleList
          rules={rules}
          chosen={settings.rules}
          onChosen={(chosen) => void update({ rules: chosen })}
        />
      </Card>
      {tables && (
        <Card title="时效资料" about="哪些会议、法律、活动已经过时，按这里的资料判断。上级发来新的资料表，导入后代替自带的；不联网，也不自动更新。">
          <ReferenceTables desk={tables} installed={settings.referenceTables} onInstalled={(referenceTables) => update({ referenceTables })} />
        </Card>
      )}
      <Card title="关于与隐私">
        <About version={version} />
      </Card>
    </div>
  );
}

function Card({ title, about, children }: { title: string; about?: string; children: ComponentChildren }) {
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {about && <p class="muted card-about">{about}</p>}
      {children}
    </section>
  );
}

function Option({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="option">
      <span>{title}</span>
      {children}
    </div>
  );
}
