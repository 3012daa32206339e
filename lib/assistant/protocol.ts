import type { Span } from '../draft/span.ts';
import type { Finding, Severity } from '../draft/finding.ts';
import type { EditorEvents, EditorPort } from '../editors/editor-port.ts';
import type { CompletionOffer } from '../phrases/completion/completer.ts';
import type { DeskChange, LibraryDesk } from '../phrases/library-desk.ts';
import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { PhraseSuggestion, SuggestQuery } from '../phrases/phrase.ts';
import type { Profile } from '../settings/profile.ts';
import type { Settings } from '../settings/settings.ts';
import type { Assistant, CheckOptions, DocumentTypeInfo } from './assistant.ts';
import type { DraftInput } from '../draft/draft.ts';
import type { Report } from './report.ts';
import type { SessionMemo } from './session-memo.ts';
import type { CompletionRequest, Session, SessionState } from './session.ts';

/**
 * Who may say what to whom: one type per direction, one line per message. Whoever offers a direction
 * must have a handler for each line, and a schema for each line that comes from outside.
 */

/** The names of the ports the background answers. */
export const PORTS = { editor: 'editor', sidebar: 'sidebar', engine: 'engine' } as const;

/** A page with an editor → the background. Sent without waiting for an answer, but for `completions`. */
export interface EditorToBackground extends EditorEvents {
  /** First of all: whose page this is, and what an earlier session of it was told. */
  hello(token: string, memo: SessionMemo): void;
  /** The draft is longer than is looked at; it is not sent. */
  draftTooLarge(): void;
  /** Asks how what is being written may go on; the only line here that is answered. */
  completions(request: CompletionRequest): Promise<readonly CompletionOffer[]>;
}

/** The background → a page with an editor. */
export interface BackgroundToEditor extends EditorPort {
  /** What the launcher shows. */
  showStatus(status: PageStatus): void;
  /** What to say in `hello` when the link has to be made again. */
  remember(memo: SessionMemo): void;
  closeSidebar(): void;
  /** The site was switched off: leave the page. */
  retire(): void;
}

/** What the launcher on an editor shows. */
export interface PageStatus {
  readonly phase: SessionState['phase'];
  readonly findings: number;
  /** The most serious severity among them. */
  readonly worst: Severity | null;
  readonly launcher: boolean;
  readonly theme: Settings['theme'];
}

/** A sidebar → the background. */
export interface SidebarToBackground extends Omit<Session, 'getState' | 'subscribe' | 'reveal'> {
  /** Whose sidebar this is. Its state follows once the page of that token has said hello. */
  join(token: string): void;
  /** Keeps the service worker from stopping while somebody looks at the sidebar. */
  ping(): void;
  reveal(span: Span): ReturnType<Session['reveal']>;
}

/** The background → a sidebar. */
export interface BackgroundToSidebar {
  /** The parts of the state that changed. */
  stateChanged(patch: StatePatch): void;
}

/**
 * The parts of a {@link SessionState} that changed, on their way. `report` goes without its findings:
 * they are `findings` and `ignored` together. `null` stands for “no error”, since ports drop `undefined`.
 */
export type StatePatch = Partial<Omit<SessionState, 'error'>> & {
  readonly error?: SessionState['error'] | null;
  readonly ignored?: readonly Finding[];
};

/** A page → the engine behind a port or a worker: the assistant and the phrases. Times as milliseconds. */
export interface PageToEngine {
  check(draft: DraftInput, options?: WireCheckOptions): Promise<Report>;
  suggest(query: SuggestQuery): Promise<readonly PhraseSuggestion[]>;
  documentTypes(): Promise<readonly DocumentTypeInfo[]>;
  editableChecklist: Assistant['editableChecklist'];
  /** Where the engine cannot read the settings itself (a worker), the page hands them over. */
  useSettings(settings: Settings): void;
  suggestPhrases(query: SuggestQuery, profile: Profile): ReturnType<PhraseLibrary['suggest']>;
  listPhrases: PhraseLibrary['list'];
  addPhrase: PhraseLibrary['add'];
  updatePhrase: PhraseLibrary['update'];
  removePhrase: PhraseLibrary['remove'];
  restorePhrase: PhraseLibrary['restore'];
  recordUse: PhraseLibrary['recordUse'];
  completePhrases: PhraseLibrary['complete'];
  prepareCompletion: PhraseLibrary['prepareCompletion'];
}

export type WireCheckOptions = Omit<CheckOptions, 'today'> & { readonly today?: number };

/** The library page → a worker of its own that keeps the personal library. */
export type PageToDesk = Omit<LibraryDesk, 'subscribe'>;

/** A worker that keeps the personal library → its page. */
export interface DeskToPage {
  deskChanged(change: DeskChange): void;
}
