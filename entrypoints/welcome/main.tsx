import { Welcome } from '../../components/welcome.tsx';
import { EditorRelay } from '../../lib/assistant/editor-relay.ts';
import { RemoteSession } from '../../lib/assistant/remote-session.ts';
import { createSessionToken } from '../../lib/assistant/session-token.ts';
import { contenteditableEditor } from '../../lib/editors/contenteditable.editor.ts';
import { CurrentEditor } from '../pages/current-editor.ts';
import { EditorLink } from '../../lib/editors/editor-link.ts';
import { connectBackground } from '../../lib/platform/connect-background.ts';
import { openWorkbench } from '../../lib/platform/own-tabs.ts';
import { mount } from '../pages/mount.ts';

/** The page is both ends of a session: the sample editor at one port, the sidebar at another. */
const token = createSessionToken();
const editor = new CurrentEditor();
const nothing = () => {};
const relay = new EditorRelay({
  token,
  connect: () => connectBackground('editor'),
  editor,
  page: { showStatus: nothing, closeSidebar: nothing, retire: nothing },
  eager: () => true,
  gone: nothing,
});
const session = new RemoteSession(
  () => connectBackground('sidebar'),
  token,
  (text) => navigator.clipboard.writeText(text),
);

function connectSample(element: HTMLElement): () => void {
  const link = new EditorLink(contenteditableEditor.open(element), relay);
  editor.set(link);
  link.start();
  return () => editor.set(null);
}

mount(<Welcome session={session} onEditorReady={connectSample} onOpenWorkbench={() => void openWorkbench()} />);
