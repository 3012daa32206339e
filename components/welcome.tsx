import type { Session } from '../lib/assistant/session.ts';
import { Icon, type IconName } from './icons.tsx';
import { keyLabel } from './keyboard.ts';
import { Logo } from './logo.tsx';
import { Sidebar } from './sidebar.tsx';
import { useSession } from './use-session.ts';
import { SampleEditor } from './welcome/sample-editor.tsx';

interface WelcomeProps {
  /** A session on the sample editor. */
  readonly session: Session;
  /** Called once with the sample editor's element, to connect it to the session; returns the way to stop. */
  readonly onEditorReady?: (element: HTMLElement) => (() => void) | void;
  readonly onOpenWorkbench?: () => void;
}

const POINTS: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
  { icon: 'error', title: '查残留', text: '没填的年份、单位、数字，删漏的说明文字，逐处标出，能改的一键改好。' },
  { icon: 'present', title: '对要件', text: '对照文种看各部分齐不齐、实不实，缺什么、薄在哪，一目了然。' },
  { icon: 'library', title: '给词句', text: '写到哪一部分，就给哪一部分的常用句；自己的好句子也能存下来再用。' },
];

/** The first page after installing: what the product does, a draft to try at once, where to go on. */
export function Welcome({ session, onEditorReady, onOpenWorkbench }: WelcomeProps) {
  const { settings } = useSession(session);
  return (
    <div class="ng welcome" lang="zh-CN" data-theme={settings.theme}>
      <header class="welcome-head">
        <h1>
          <Logo />
          拟稿
        </h1>
        <p>写在编辑器旁边的公文写作助手。全部在本机完成，文稿不外传。</p>
      </header>
      <main>
        <ul class="welcome-points">
          {POINTS.map((point) => (
            <li key={point.title}>
              <Icon name={point.icon} />
              <p>
                <strong>{point.title}</strong>
                {point.text}
              </p>
            </li>
          ))}
        </ul>
        <h2 class="welcome-title">先在这份样稿上试试</h2>
        <p class="muted">
          左边可以直接改；点右边的一项，左边就指给您看；点按钮，就替您改好。改错了按 {keyLabel('Ctrl', 'Z')}。
        </p>
        <div class="welcome-try">
          <SampleEditor onReady={onEditorReady} />
          <div class="welcome-sidebar">
            <Sidebar session={session} closable={false} {...(onOpenWorkbench && { onOpenWorkbench })} />
          </div>
        </div>
        <HowToEnable />
      </main>
    </div>
  );
}

function HowToEnable() {
  return (
    <section class="welcome-enable" aria-labelledby="welcome-enable">
      <h2 class="welcome-title" id="welcome-enable">在哪些网站启用，由您决定</h2>
      <ol>
        <li>打开您平时写材料的网页，比如单位的办公系统。</li>
        <li>点浏览器工具栏上的拟稿图标，打开“在此网站启用”。没有启用的网站，拟稿什么也读不到。</li>
        <li>
          把光标放进编辑框，按 <kbd>{keyLabel('Alt', 'J')}</kbd> 打开或收起侧栏。
        </li>
      </ol>
      <p class="muted">看不到拟稿图标？点工具栏上拼图样的“扩展程序”按钮，把拟稿固定到工具栏。</p>
    </section>
  );
}
