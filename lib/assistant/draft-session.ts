import type { Span } from '../draft/span.ts';
import type { EditorEvents, EditorPort } from '../editors/editor-port.ts';
import type { CompletionOffer } from '../phrases/completion/completer.ts';
import { continuationLength } from '../phrases/continuation.ts';
import { createSlotFiller } from '../phrases/slots.ts';
import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { PhraseSuggestion } from '../phrases/phrase.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Settings } from '../settings/settings.ts';
import { DONE, attempt, errorCode } from './action-result.ts';
import { AssistantError, type Assistant } from './assistant.ts';
import { fixAll } from './fix-all.ts';
import { insertSection } from './insert-section.ts';
import { addIgnore, ignoreFor } from './ignores.ts';
import { SessionCore } from './session-core.ts';
import type { SessionMemo } from './session-memo.ts';
import type { ActionResult, BatchResult, CompletionRequest, Session, SessionState, SessionSuggestQuery } from './session.ts';

/** What a session is made of. */
export interface DraftSessionParts {
  readonly assistant: Assistant;
  readonly phrases: PhraseLibrary;
  readonly settings: SettingsStore;
  readonly editor: EditorPort;
  /** Closes the sidebar. */
  readonly close?: () => void | Promise<void>;
  /** What an earlier session of the same page was told. */
  readonly memo?: SessionMemo;
  /** Called when there is something new to remember for the next session of the same page. */
  readonly remember?: (memo: SessionMemo) => void;
}

/** How much of the draft round the caret a suggestion is made from, in UTF-16 units. */
const BEFORE_CARET = 400;
const AFTER_CARET = 200;
/**
 * The best offer must be at least this likely. A chance is told low where little has been learnt: of offers told
 * at 0.08 to 0.12 with the starter phrases alone, a third is what unseen drafts went on with.
 */
const LEAST_CHANCE = 0.08;
/** Beside such an offer less likely ones are shown too. */
const BESIDE = 1 / 4;

/**
 * One editor and its assistant, beside the engine: feed `events`, and the draft is kept checked, the
 * marks drawn through the port and the user's actions written through it.
 */
export class DraftSession implements Session {
  /** Where the editor's events go. */
  readonly events: EditorEvents;
  readonly #parts: DraftSessionParts;
  readonly #core: SessionCore;
  readonly #draftId = crypto.randomUUID();
  #ignoring: Promise<unknown> = Promise.resolve();

  constructor(parts: DraftSessionParts) {
    this.#parts = parts;
    this.#core = new SessionCore(parts);
    const { events } = this.#core;
    this.events = {
      ...events,
      opened: (info) => {
        events.opened(info);
        if (!info.readOnly) this.#prepareCompletion().catch(errorCode);
      },
    };
  }

  getState(): SessionState {
    return this.#core.holder.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#core.holder.subscribe(listener);
  }

  applyFix(findingKey: string, fixIndex: number): Promise<ActionResult> {
    return attempt(async () => {
      await this.#core.check.settle();
      const fix = this.#core.finding(findingKey).fixes[fixIndex];
      if (!fix) throw new AssistantError('invalid-input', `the finding has no fix ${fixIndex}`);
      const results = await this.#parts.editor.replaceAll(this.getState().revision, fix.edits);
      return results.find((result) => !result.ok) ?? DONE;
    });
  }

  async applyAllFixes(findingKeys?: readonly string[]): Promise<BatchResult> {
    const { check } = this.#core;
    const { editor } = this.#parts;
    try {
      const findings = () => this.getState().findings;
      return await fixAll({ check, editor, findings, revision: () => this.getState().revision }, findingKeys);
    } catch (error) {
      return { applied: 0, refused: 0, code: errorCode(error) };
    }
  }

  ignore(findingKey: string, scope: 'once' | 'always'): Promise<ActionResult> {
    return this.#changeIgnores(async () => {
      const finding = this.#core.finding(findingKey);
      const text = this.#core.check.checked?.draft.text ?? '';
      const { ignoredAt } = this.#core.memo;
      const at = Math.max(Date.now(), (ignoredAt.at(-1) ?? 0) + 1);
      const { ignores } = await this.#parts.settings.load();
      await this.#parts.settings.update({ ignores: addIgnore(ignores, ignoreFor(text, finding, scope, at)) });
      return [...ignoredAt, at];
    });
  }

  undoIgnore(): Promise<ActionResult> {
    return this.#changeIgnores(async () => {
      const { ignoredAt } = this.#core.memo;
      const { ignores } = await this.#parts.settings.load();
      await this.#parts.settings.update({ ignores: ignores.filter(({ at }) => at !== ignoredAt.at(-1)) });
      return ignoredAt.slice(0, -1);
    });
  }

  clearIgnored(): Promise<ActionResult> {
    return this.#changeIgnores(async () => {
      await this.#parts.settings.update({ ignores: [] });
      return [];
    });
  }

  reveal(span: Span): Promise<ActionResult> {
    return attempt(async () => {
      await this.#parts.editor.reveal(this.getState().revision, span);
      return DONE;
    });
  }

  setDocumentType(id: string): Promise<ActionResult> {
    return attempt(async () => {
      const known = id === 'auto' || this.getState().documentTypes.some((type) => type.id === id);
      if (!known) throw new AssistantError('unknown-document-type');
      this.#core.remember({ ...this.#core.memo, documentType: id });
      return DONE;
    });
  }

  updateSettings(patch: Partial<Settings>): Promise<ActionResult> {
    return attempt(async () => {
      await this.#parts.settings.update(patch);
      return DONE;
    });
  }

  suggest(query: SessionSuggestQuery): Promise<readonly PhraseSuggestion[]> {
    const { sectionId, ...rest } = query;
    const { caretSectionId, report } = this.getState();
    const section = this.#phrasesOf(sectionId === undefined ? caretSectionId : sectionId);
    return this.#parts.assistant.suggest({
      ...rest,
      ...this.#core.around(BEFORE_CARET, AFTER_CARET),
      ...(section === null ? {} : { sectionId: section }),
      ...(report ? { documentType: report.documentType } : {}),
    });
  }

  /**
   * How what is being written may go on, best first: text to insert at the caret. Nothing while an input
   * method composes, where the editor is read-only, and where the user has switched it off.
   */
  async completions(request: CompletionRequest = {}): Promise<readonly CompletionOffer[]> {
    const { settings, editor, caretSectionId } = this.getState();
    if (!settings.completion || editor === null || editor.composing || editor.readOnly) return [];
    const { line, limit = 3, leastChance = LEAST_CHANCE } = request;
    const section = this.#phrasesOf(caretSectionId);
    const query = { draft: this.#draftId, before: this.#core.before(line), limit, leastChance: leastChance * BESIDE, ...(section !== null && { sectionId: section }) };
    const offers = await this.#parts.phrases.complete(query, settings.profile);
    return offers.some(({ chance }) => chance >= leastChance) ? offers : [];
  }

  insert(text: string, phraseId?: string): Promise<ActionResult> {
    return attempt(async () => {
      // A phrase whose beginning the user has typed is continued, not written twice.
      const typed = phraseId === undefined ? 0 : continuationLength(this.#core.around(BEFORE_CARET, 0).before, text);
      const result = typed === text.length ? DONE : await this.#parts.editor.insert(text.slice(typed));
      // The text is in the draft: that a use could not be counted is no failure of the insertion.
      if (result.ok && phraseId !== undefined) await this.#parts.phrases.recordUse(phraseId).catch(errorCode);
      return result;
    });
  }

  insertSection(sectionId: string): ReturnType<Session['insertSection']> {
    const { editor, assistant, phrases } = this.#parts;
    return attempt(() =>
      insertSection(
        {
          check: this.#core.check,
          editor,
          fill: createSlotFiller(this.getState().settings.profile, new Date()),
          suggest: (query) => assistant.suggest(query),
          recordUse: (id) => phrases.recordUse(id),
        },
        sectionId,
      ),
    );
  }

  saveSelection(): ReturnType<Session['saveSelection']> {
    return attempt(async () => {
      const text = (await this.#parts.editor.selectedText()).trim();
      if (text === '') throw new AssistantError('invalid-input', 'nothing is selected');
      const { caretSectionId, report } = this.getState();
      const section = this.#phrasesOf(caretSectionId);
      const phrase = await this.#parts.phrases.add({
        text,
        sections: section === null ? [] : [section],
        documentTypes: report ? [report.documentType] : [],
      });
      return { ok: true as const, phrase };
    });
  }

  removePhrase(id: string): Promise<ActionResult> {
    return attempt(async () => {
      await this.#parts.phrases.remove(id);
      return DONE;
    });
  }

  async focusEditor(): Promise<void> {
    await this.#parts.editor.focus();
  }

  async close(): Promise<void> {
    await this.#parts.close?.();
  }

  /** Marks are shown while the sidebar is open even where the user switched them off. */
  setSidebarOpen(open: boolean): void {
    this.#core.setSidebarOpen(open);
  }

  /** The draft was not sent, being longer than is looked at. */
  draftTooLarge(): void {
    this.#core.draftTooLarge();
  }

  /** The link to the editor broke; `opened` and a whole draft follow when it is back. */
  disconnected(): void {
    this.#core.disconnected();
  }

  destroy(): void {
    this.#core.destroy();
  }

  /** Learns ahead, so that the first keystrokes are served already. */
  async #prepareCompletion(): Promise<void> {
    const { completion, profile } = await this.#parts.settings.load();
    if (completion) await this.#parts.phrases.prepareCompletion(profile);
  }

  /** The section whose phrases serve a section; one of the user's own may have none in particular. */
  #phrasesOf(sectionId: string | null): string | null {
    const section = this.getState().report?.sections.find(({ id }) => id === sectionId);
    return (section?.phrasesOf ?? sectionId) || null;
  }

  /** One at a time: each reads the stored ignores and writes them back. `change` returns the new `ignoredAt`. */
  #changeIgnores(change: () => Promise<readonly number[]>): Promise<ActionResult> {
    const turn = this.#ignoring.then(() =>
      attempt(async () => {
        const ignoredAt = await change();
        this.#core.remember({ ...this.#core.memo, ignoredAt });
        return DONE;
      }),
    );
    this.#ignoring = turn;
    return turn;
  }
}
