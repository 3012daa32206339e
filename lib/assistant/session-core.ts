import { CUSTOM_ID_PREFIX } from '../checklists/custom-checklist.ts';
import type { Span } from '../draft/span.ts';
import type { EditorEvents, EditorPort } from '../editors/editor-port.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Settings } from '../settings/settings.ts';
import { errorCode } from './action-result.ts';
import { AssistantError, type Assistant, type AssistantErrorCode } from './assistant.ts';
import { caretSection } from './caret-section.ts';
import { DraftCheck } from './draft-check.ts';
import { findByKey } from './finding-keys.ts';
import { ignoreMatcher } from './ignores.ts';
import { marksOf } from './marks-of.ts';
import { EMPTY_MEMO, type SessionMemo } from './session-memo.ts';
import { INITIAL_STATE, StateHolder } from './session-state.ts';
import type { EditorInfo, KeyedFinding, SessionState } from './session.ts';

/** How much of a draft completion learns from, in UTF-16 units. */
const MOST_BEFORE = 200_000;
const BEFORE_STEP = 50_000;

interface SessionCoreParts {
  readonly assistant: Assistant;
  readonly settings: SettingsStore;
  readonly editor: EditorPort;
  readonly memo?: SessionMemo;
  readonly remember?: (memo: SessionMemo) => void;
}

/** The living part of a session: what comes from the editor, the engine and the settings becomes its state. */
export class SessionCore {
  readonly events: EditorEvents;
  readonly holder: StateHolder<SessionState>;
  readonly check: DraftCheck;
  readonly #parts: SessionCoreParts;
  readonly #stopSettings: () => void;
  #memo: SessionMemo;
  #caret: Span | null = null;
  #sidebarOpen = false;

  constructor(parts: SessionCoreParts) {
    this.#parts = parts;
    this.#memo = parts.memo ?? EMPTY_MEMO;
    const canUndoIgnore = this.#memo.ignoredAt.length > 0;
    this.holder = new StateHolder({ ...INITIAL_STATE, documentType: this.#memo.documentType, canUndoIgnore });
    this.check = new DraftCheck({
      assistant: parts.assistant,
      prepared: this.#load(),
      options: () => ({ documentType: this.#memo.documentType }),
      done: () => this.#show(),
      failed: (code) => this.#failed(code),
    });
    this.#stopSettings = parts.settings.subscribe((settings) => this.#settingsChanged(settings));
    this.events = {
      opened: (info) => this.#opened({ ...info, composing: false }),
      draftChanged: (update) => this.check.update(update),
      caretMoved: (selection) => this.#caretMoved(selection),
      composing: (composing) => this.#composing(composing),
      markClicked: (key) => this.holder.set({ focused: { key, at: Date.now() } }),
      closed: () => this.#closed(),
    };
  }

  get memo(): SessionMemo {
    return this.#memo;
  }

  /** The text on both sides of the caret; of the end of the draft where no caret was seen. */
  around(before: number, after: number): { readonly before: string; readonly after: string } {
    const { text } = this.check.draft;
    const caret = this.#caret?.end ?? text.length;
    return { before: text.slice(Math.max(0, caret - before), caret), after: text.slice(caret, caret + after) };
  }

  /**
   * All of the draft before the caret, at most about {@link MOST_BEFORE} units of it; `line` takes the
   * place of what was told of the caret's paragraph.
   */
  before(line?: string): string {
    const { text } = this.check.draft;
    const caret = this.#caret?.end ?? text.length;
    // The start moves in steps: who reads on from one request to the next need not begin anew.
    const start = Math.max(0, Math.floor((caret - MOST_BEFORE) / BEFORE_STEP) * BEFORE_STEP);
    const told = text.slice(start, caret);
    return line === undefined ? told : told.slice(0, told.lastIndexOf('\n') + 1) + line;
  }

  /** @throws {AssistantError} `text-changed` when there is no such finding (any more). */
  finding(key: string): KeyedFinding {
    const found = findByKey(this.holder.get().findings, key);
    if (!found) throw new AssistantError('text-changed', 'the finding is gone');
    return found;
  }

  /** Changes what outlives this process, and what depends on it. */
  remember(memo: SessionMemo): void {
    const retype = memo.documentType !== this.#memo.documentType;
    this.#memo = memo;
    this.holder.set({ documentType: memo.documentType, canUndoIgnore: memo.ignoredAt.length > 0 });
    this.#parts.remember?.(memo);
    if (retype) this.check.recheck();
  }

  /** Marks are shown while the sidebar is open even where the user switched them off. */
  setSidebarOpen(open: boolean): void {
    this.#sidebarOpen = open;
    this.#showMarks();
  }

  draftTooLarge(): void {
    this.check.reset();
    this.#failed('draft-too-large');
  }

  disconnected(): void {
    this.holder.set({ phase: 'disconnected' });
  }

  destroy(): void {
    this.check.stop();
    this.#stopSettings();
  }

  /** What a first report would be wrong without: ignores and document types. */
  async #load(): Promise<void> {
    try {
      this.#settingsChanged(await this.#parts.settings.load());
      await this.#listTypes();
    } catch (error) {
      this.#failed(errorCode(error));
    }
  }

  /** A type of the user's own may be gone: then the draft's type is recognised again. */
  async #listTypes(): Promise<void> {
    const documentTypes = await this.#parts.assistant.documentTypes();
    this.holder.set({ documentTypes });
    const { documentType } = this.#memo;
    const isGone = documentType.startsWith(CUSTOM_ID_PREFIX) && !documentTypes.some(({ id }) => id === documentType);
    if (isGone) this.remember({ ...this.#memo, documentType: 'auto' });
  }

  #opened(editor: EditorInfo): void {
    this.check.reset();
    this.#caret = null;
    this.holder.set({ ...BLANK, editor, phase: 'checking' });
  }

  #closed(): void {
    this.check.reset();
    this.#caret = null;
    this.holder.set({ ...BLANK, editor: null, phase: 'waiting' });
  }

  #caretMoved(selection: Span | null): void {
    this.#caret = selection;
    this.holder.set({ caretSectionId: this.#caretSection() });
  }

  #composing(composing: boolean): void {
    const { editor } = this.holder.get();
    if (editor) this.holder.set({ editor: { ...editor, composing } });
  }

  #failed(error: AssistantErrorCode): void {
    this.holder.set({ ...BLANK, phase: 'error', error });
    this.#showMarks();
  }

  #settingsChanged(settings: Settings): void {
    const old = this.holder.get().settings;
    this.holder.set({ settings });
    if (JSON.stringify(old.checklists) !== JSON.stringify(settings.checklists)) void this.#listTypes().catch(errorCode);
    if (shapesReport(old) !== shapesReport(settings)) this.check.recheck();
    this.#show();
  }

  #show(): void {
    const { checked } = this.check;
    const state = this.holder.get();
    if (checked === null) return;
    const ignored = ignoreMatcher(checked.draft.text, state.settings.ignores);
    const findings = checked.findings.filter((finding) => !ignored(finding));
    this.holder.set({
      phase: 'ready',
      error: undefined,
      revision: checked.revision,
      report: checked.report,
      findings,
      ignoredCount: checked.findings.length - findings.length,
      caretSectionId: this.#caretSection(),
    });
    this.#showMarks();
  }

  #showMarks(): void {
    const { findings, revision, settings } = this.holder.get();
    const marks = settings.marks || this.#sidebarOpen ? marksOf(findings) : [];
    // Where the link is broken the marks follow when it is back; errorCode says so of anything else.
    this.#parts.editor.showMarks(revision, marks).catch(errorCode);
  }

  #caretSection(): string | null {
    const { checked } = this.check;
    return checked && this.#caret ? caretSection(checked.report, this.#caret.end) : null;
  }
}

/** The state's parts that speak of one draft. */
const BLANK = { report: null, findings: [], ignoredCount: 0, caretSectionId: null, focused: null, error: undefined } as const;

/** What of the settings changes a report. */
function shapesReport({ profile, rules, checklists, referenceTables }: Settings): string {
  return JSON.stringify([profile, rules, checklists, referenceTables.map(({ id, installedAt }) => [id, installedAt])]);
}
