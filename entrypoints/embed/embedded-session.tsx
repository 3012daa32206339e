import { render } from 'preact';
import { Sidebar } from '../../components/sidebar.tsx';
import { DraftSession } from '../../lib/assistant/draft-session.ts';
import { EMPTY_MEMO } from '../../lib/assistant/session-memo.ts';
import { EditorLink } from '../../lib/editors/editor-link.ts';
import { hostPage } from '../../lib/editors/main-world/page-host.ts';
import { frameOf, windowOf } from '../../lib/editors/page-realm.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';
import type { FoundEditor } from '../../lib/editors/draft-field.ts';
import { HostEditorPort, type HostEditor } from './host-editor.ts';
import type { OpenEngine } from './open-engine.ts';
import { CompletionBox } from '../completion/completion-box.ts';
import { CurrentEditor, type BoundEditor } from '../pages/current-editor.ts';

/** What an embedded session is made of. */
export interface EmbeddedSessionParts {
  readonly engine: OpenEngine;
  readonly settings: SettingsStore;
  /** Where the sidebar is rendered. */
  readonly container: HTMLElement;
  /** `auto` or a checklist id. */
  readonly documentType: string;
  readonly close: () => void;
}

/** One element at work: the session, its sidebar, and whichever editor is open. */
export class EmbeddedSession {
  readonly session: DraftSession;
  readonly #parts: EmbeddedSessionParts;
  readonly #stopSettings: () => void;
  readonly #completion: CompletionBox;
  readonly #current = new CurrentEditor();

  constructor(parts: EmbeddedSessionParts) {
    this.#parts = parts;
    const { engine, settings, container, documentType, close } = parts;
    // Heard before the session hears of it, so that its next check is made with the new settings.
    this.#stopSettings = settings.subscribe((changed) => void engine.useSettings(changed));
    this.session = new DraftSession({
      assistant: engine.assistant,
      phrases: engine.phrases,
      settings,
      close,
      memo: { ...EMPTY_MEMO, documentType },
      editor: this.#current,
    });
    this.#completion = new CompletionBox({
      page: container.ownerDocument,
      editor: this.#current,
      completions: () => this.session.completions(),
    });
    this.session.setSidebarOpen(true);
    render(<Sidebar session={this.session} />, container);
  }

  /** The editor of the page that is open. */
  get editorRoot(): HTMLElement | null {
    return this.#current.root;
  }

  /** Opens an editor of the page; `closed` is called when the page takes it away. */
  openEditor({ root, family }: FoundEditor, closed: () => void): void {
    const { events } = this.session;
    let told = false;
    const link = new EditorLink(family.open(root), {
      ...events,
      draftChanged: (update) => {
        events.draftChanged(update);
        // The first update is the text that was there.
        if (told) this.#completion.changed();
        told = true;
      },
      closed: () => {
        this.closeEditor();
        closed();
      },
    });
    this.#use(link);
    // The editor before took with it what answered for its API.
    if (family.pageApi) hostPage(windowOf(frameOf(root) ?? root));
    link.start();
  }

  /** Opens an editor the page has handed over. */
  openHost(host: HostEditor): HostEditorPort {
    const port = new HostEditorPort(host, this.session.events);
    this.#use(port);
    port.start();
    return port;
  }

  /** Lets go of the editor. */
  closeEditor(): void {
    this.#use(null);
    this.session.events.closed();
  }

  destroy(): void {
    this.#completion.remove();
    this.#current.set(null);
    render(null, this.#parts.container);
    this.session.destroy();
    this.#stopSettings();
    this.#parts.engine.close();
  }

  #use(editor: BoundEditor | null): void {
    this.#current.set(editor);
    this.#completion.hide();
  }
}
