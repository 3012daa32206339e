import type { Finding } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { FieldId, PersonalPhrase, PhraseSuggestion } from '../phrases/phrase.ts';
import type { Settings } from '../settings/settings.ts';
import type { AssistantErrorCode, DocumentTypeInfo } from './assistant.ts';
import type { Report } from './report.ts';

/**
 * One editor and its assistant, as a sidebar sees them: a state to show and the actions a person can
 * take. The same interface is implemented beside the engine ({@link DraftSession}) and by a proxy
 * over a message port, so that components never know which one they hold.
 */
export interface Session {
  getState(): SessionState;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;

  /** Writes one fix of one finding into the editor. */
  applyFix(findingKey: string, fixIndex: number): Promise<ActionResult>;
  /** Writes the first fix of each of these findings (default: of all that have one). */
  applyAllFixes(findingKeys?: readonly string[]): Promise<BatchResult>;
  /** `once`: this place, recognised by its words and surroundings; `always`: these words anywhere. */
  ignore(findingKey: string, scope: 'once' | 'always'): Promise<ActionResult>;
  /** Takes back the last `ignore`. */
  undoIgnore(): Promise<ActionResult>;
  /** Forgets every ignore. */
  clearIgnored(): Promise<ActionResult>;
  /** Scrolls the editor to the span, flashes and selects it. */
  reveal(span: Span): Promise<ActionResult>;
  setDocumentType(id: string): Promise<ActionResult>;
  updateSettings(patch: Partial<Settings>): Promise<ActionResult>;

  /** Phrases for the caret and the section it stands in, or for the words searched. */
  suggest(query: SessionSuggestQuery): Promise<readonly PhraseSuggestion[]>;
  /** Inserts text at the caret the editor last had; paragraphs are separated by `\n`. */
  insert(text: string, phraseId?: string): Promise<ActionResult>;
  /**
   * Begins a missing section where it belongs, or goes on with a thin one: heading, items, phrases, in
   * one undo step. `text` is what was to be inserted, for an editor that refuses it.
   */
  insertSection(sectionId: string): Promise<ActionResult & { readonly text?: string }>;
  /** Saves what is selected in the editor to the personal library. */
  saveSelection(): Promise<ActionResult & { readonly phrase?: PersonalPhrase }>;
  removePhrase(id: string): Promise<ActionResult>;

  /** Gives the keyboard back to the editor. */
  focusEditor(): Promise<void>;
  /** Closes the sidebar. */
  close(): Promise<void>;
}

/** What the 词句 tab asks; the session adds the text round the caret and the document type. */
export interface SessionSuggestQuery {
  readonly words?: string;
  /** `null`: any section; absent: the section the caret is in. */
  readonly sectionId?: string | null;
  readonly field?: FieldId;
  readonly limit?: number;
}

/** What an editor asks while one types in it; the session adds the draft, the section and the profile. */
export interface CompletionRequest {
  /** The caret's paragraph up to the caret as it is in the editor now; absent: as the draft was last told. */
  readonly line?: string;
  /** Most offers; default 3. */
  readonly limit?: number;
  /** Chance of the best offer below which nothing is offered, 0–1; default 0.08: what is shown unasked must be worth a look. */
  readonly leastChance?: number;
}

/** A finding with a key that stays the same while the text around it is edited. */
export interface KeyedFinding extends Finding {
  readonly key: string;
  /** What stands on either side, for a finding too short to be recognised by its own words. */
  readonly beside?: { readonly before: string; readonly after: string };
}

/** What a sidebar shows. Replaced, never mutated. */
export interface SessionState {
  /** `waiting`: no editor yet; `disconnected`: the link broke and is being renewed. */
  readonly phase: 'waiting' | 'checking' | 'ready' | 'disconnected' | 'error';
  readonly error?: AssistantErrorCode;
  readonly editor: EditorInfo | null;
  /** Grows with every draft the report was made from. */
  readonly revision: number;
  readonly report: Report | null;
  /** The report's findings without the ignored ones, in order. */
  readonly findings: readonly KeyedFinding[];
  readonly ignoredCount: number;
  readonly canUndoIgnore: boolean;
  /** `'auto'` or the checklist id the user chose. */
  readonly documentType: string;
  readonly documentTypes: readonly DocumentTypeInfo[];
  /** The checklist section the caret stands in, if any. */
  readonly caretSectionId: string | null;
  /** The finding whose mark was clicked; `at` tells one click from the next. */
  readonly focused: { readonly key: string; readonly at: number } | null;
  readonly settings: Settings;
}

export interface EditorInfo {
  /** Adapter id, e.g. `textarea`. */
  readonly kind: string;
  /** Its name in Chinese, e.g. 纯文本框. */
  readonly title: string;
  readonly readOnly: boolean;
  readonly composing: boolean;
}

/** `ok`, or the code of what went wrong; `copied`: the text was put on the clipboard instead. */
export type ActionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: AssistantErrorCode; readonly copied?: boolean };

export interface BatchResult {
  readonly applied: number;
  readonly refused: number;
  readonly code?: AssistantErrorCode;
}
