import type { Severity } from '../draft/finding.ts';
import type { EditorPort } from '../editors/editor-port.ts';
import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { errorCode } from './action-result.ts';
import { AssistantError, type Assistant } from './assistant.ts';
import { DraftSession } from './draft-session.ts';
import type { BackgroundToEditor, PageStatus, StatePatch } from './protocol.ts';
import type { Remote } from './rpc.ts';
import type { SessionMemo } from './session-memo.ts';
import type { SessionState } from './session.ts';
import { statePatch } from './state-patch.ts';

/** What every session in the background shares. */
export interface Engine {
  readonly assistant: Assistant;
  readonly phrases: PhraseLibrary;
  readonly settings: SettingsStore;
}

type Page = Remote<BackgroundToEditor>;
type Audience = (patch: StatePatch) => void;

/** One page with its session: the editor at one end, any number of sidebars at the other. */
export class SessionRoom {
  readonly session: DraftSession;
  /** The sidebars, with the state each was last sent. */
  readonly #audience = new Map<Audience, SessionState | null>();
  #page: Page | null = null;
  #status = '';
  #telling = false;

  /** @param remembered is told what the user decides, beside the page. */
  constructor(engine: Engine, memo: SessionMemo, remembered: (memo: SessionMemo) => void = () => {}) {
    const editor: EditorPort = {
      replaceAll: (revision, edits) => this.#connected().replaceAll(revision, edits),
      insert: (text) => this.#connected().insert(text),
      reveal: (revision, span) => this.#connected().reveal(revision, span),
      showMarks: async (revision, marks) => this.#page?.showMarks(revision, marks),
      selectedText: () => this.#connected().selectedText(),
      focus: () => this.#connected().focus(),
    };
    this.session = new DraftSession({
      ...engine,
      editor,
      memo,
      remember: (changed) => {
        remembered(changed);
        this.#page?.remember(changed).catch(errorCode);
      },
      close: () => this.#connected().closeSidebar(),
    });
    this.session.subscribe(() => this.#tellSoon());
  }

  /** The page said hello, for the first time or again after a break. */
  pageConnected(page: Page): void {
    this.#page = page;
    this.#status = '';
    this.session.setSidebarOpen(this.#audience.size > 0);
    this.#tellSoon();
  }

  /** @param page ignored unless it is the page of now: a renewed link may come before the old one's end. */
  pageLost(page: Page): void {
    if (this.#page !== page) return;
    this.#page = null;
    this.session.disconnected();
  }

  addSidebar(send: Audience): void {
    this.#audience.set(send, null);
    this.session.setSidebarOpen(true);
    this.#tellSoon();
  }

  removeSidebar(send: Audience): void {
    this.#audience.delete(send);
    this.session.setSidebarOpen(this.#audience.size > 0);
  }

  get empty(): boolean {
    return this.#page === null && this.#audience.size === 0;
  }

  retirePage(): void {
    this.#page?.retire().catch(errorCode);
  }

  destroy(): void {
    this.session.destroy();
  }

  #connected(): Page {
    if (this.#page === null) throw new AssistantError('disconnected');
    return this.#page;
  }

  /** Several changes of one moment go out as one. */
  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      this.#tell();
    });
  }

  #tell(): void {
    const state = this.session.getState();
    for (const [send, last] of this.#audience) {
      if (last === state) continue;
      this.#audience.set(send, state);
      send(statePatch(last, state));
    }
    const status = pageStatus(state);
    const words = JSON.stringify(status);
    if (words === this.#status) return;
    this.#status = words;
    this.#page?.showStatus(status).catch(errorCode);
  }
}

function pageStatus({ phase, findings, settings }: SessionState): PageStatus {
  const worst = (['error', 'warning', 'info'] as const satisfies readonly Severity[]).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  return { phase, findings: findings.length, worst: worst ?? null, launcher: settings.launcher, theme: settings.theme };
}
