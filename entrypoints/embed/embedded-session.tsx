import { render } from 'preact';
import { Sidebar } from '../../components/sidebar.tsx';
import { DraftSession } from '../../lib/assistant/draft-session.ts';
import { EMPTY_MEMO } from '../../lib/assistant/session-memo.ts';
import { EditorLink, type Reading } from '../../lib/editors/editor-link.ts';
import type { EditorPort } from '../../lib/editors/editor-port.ts';
import { hostPage } from '../../lib/editors/main-world/page-host.ts';
import { frameOf, windowOf } from '../../lib/editors/page-realm.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';
import type { FoundEditor } from '../../lib/editors/draft-field.ts';
import { HostEditorPort, type HostEditor } from './host-editor.ts';
import type { OpenEngine } from './open-engine.ts';
import { CompletionBox } from '../completion/completion-box.ts';
import type { CompletionHost } from '../editor.content/completion-link.ts';

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

type Link = EditorPort & { readonly reading?: Reading | null; start(): void; destroy(): void };

const GONE = { ok: false, code: 'editor-gone' } as const;

/** A port to an editor that is not there yet, or no more. */
const NO_EDITOR: EditorPort = {
  replaceAll: async (_revision, edits) => edits.map(() => GONE),
  insert: async () => GONE,
  reveal: async () => {},
  showMarks: async () => {},
  selectedText: async () => '',
  focus: async () => {},
};

/** One element at work: the session, its sidebar, and whichever editor is open. */
export class EmbeddedSession {
  readonly session: DraftSession;
  readonly #parts: EmbeddedSessionParts;
  readonly #stopSettings: () => void;
  readonly #completion: CompletionBox;
  #link: Link | null = null;
  #editorRoot: HTMLElement | null = null;

  constructor(parts: EmbeddedSessionParts) {
    this.#parts = parts;
    const { engine, settings, container, documentType, close } = parts;
    // Heard before the session hears of it, so that its next check is made with the new settings.
    this.#stopSettings = settings.subscribe((changed) => void engine.useSettings(changed));
    const current = (): EditorPort => this.#link ?? NO_EDITOR;
    this.session = new DraftSession({
      assistant: engine.assistant,
      phrases: engine.phrases,
      settings,
      close,
      memo: { ...EMPTY_MEMO, documentType },
      editor: {
        replaceAll: (revision, edits) => current().replaceAll(revision, edits),
        insert: (text) => current().insert(text),
        reveal: (revision, span) => current().reveal(revision, span),
        showMarks: (revision, marks) => current().showMarks(revision, marks),
        selectedText: () => current().selectedText(),
        focus: () => current().focus(),
      },
    });
    this.#completion = new CompletionBox({
      page: container.ownerDocument,
      editor: this.#completed(),
      completions: () => this.session.completions(),
    });
    this.session.setSidebarOpen(true);
    render(<Sidebar session={this.session} />, container);
  }

  /** The editor of the page that is open. */
  get editorRoot(): HTMLElement | null {
    return this.#editorRoot;
  }

  /** Opens an editor of the page; `closed` is called when the page takes it away. */
  openEditor({ root, family }: FoundEditor, closed: () => void): void {
    if (family.pageApi) hostPage(windowOf(frameOf(root) ?? root));
    const { events } = this.session;
    let told = false;
    this.#use(
      new EditorLink(family.open(root), {
        ...events,
        draftChanged: (update) => {
          events.draftChanged(update);
          // The first update is the text that was there.
          if (told) this.#completion.changed();
          told = true;
        },
        closed: () => {
          this.#link = null;
          this.#editorRoot = null;
          events.closed();
          closed();
        },
      }),
    );
    this.#editorRoot = root;
  }

  /** Opens an editor the page has handed over. */
  openHost(host: HostEditor): HostEditorPort {
    const port = new HostEditorPort(host, this.session.events);
    this.#use(port);
    return port;
  }

  /** Lets go of the editor. */
  closeEditor(): void {
    if (!this.#link) return;
    this.#link.destroy();
    this.#link = null;
    this.#editorRoot = null;
    this.session.events.closed();
  }

  destroy(): void {
    this.#completion.remove();
    this.#link?.destroy();
    this.#link = null;
    render(null, this.#parts.container);
    this.session.destroy();
    this.#stopSettings();
    this.#parts.engine.close();
  }

  /** What completion may know and do of the editor that is open. */
  #completed(): CompletionHost['editor'] {
    const link = (): Link | null => this.#link;
    const root = (): HTMLElement | null => this.#editorRoot;
    return {
      get root() {
        return root();
      },
      get reading() {
        return link()?.reading ?? null;
      },
      insert: async (text) => (await link()?.insert(text)) ?? GONE,
    };
  }

  #use(link: Link): void {
    this.closeEditor();
    this.#link = link;
    link.start();
  }
}
