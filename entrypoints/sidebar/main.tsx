import { Sidebar } from '../../components/sidebar.tsx';
import { RemoteSession } from '../../lib/assistant/remote-session.ts';
import { tokenIn } from '../../lib/assistant/sidebar-greeting.ts';
import { connectBackground } from '../../lib/platform/connect-background.ts';
import { openWorkbench } from '../../lib/platform/own-tabs.ts';
import { mount } from '../pages/mount.ts';
import { listenForKeys } from './sidebar-keys.ts';

let session: RemoteSession | null = null;

/** The page around may send tokens of its own invention: one that opens nothing gives way to the next. */
function join(token: string): void {
  if (session?.joined) return;
  session?.destroy();
  session = new RemoteSession(() => connectBackground('sidebar'), token, (text) => navigator.clipboard.writeText(text));
  mount(<Sidebar session={session} onOpenWorkbench={() => void openWorkbench()} />);
  takeKeyboard();
}

/** Whoever comes in with the keyboard stands on the open tab, not on nothing. */
function takeKeyboard(): void {
  const { activeElement } = document;
  if (!document.hasFocus() || (activeElement && activeElement !== document.body)) return;
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}

addEventListener('message', (event) => {
  const token = event.source === window.parent ? tokenIn(event.data) : null;
  if (token !== null) join(token);
});
addEventListener('focus', takeKeyboard);
listenForKeys(() => session);
