import type { CustomChecklist } from '../checklists/custom-checklist.ts';
import type { DraftInput } from '../draft/draft.ts';
import type { PhraseSuggestion, SuggestQuery } from '../phrases/phrase.ts';
import type { Profile } from '../settings/profile.ts';
import type { Severity } from '../draft/finding.ts';
import type { Report } from './report.ts';

/** What a check may be told. */
export interface CheckOptions {
  /** `'auto'` (default) recognises the type; otherwise a checklist id such as `annual-plan`. */
  readonly documentType?: 'auto' | (string & {});
  /** The day the draft is judged on; default: now. */
  readonly today?: Date;
  /** Overrides the assistant's profile for this check. */
  readonly profile?: Partial<Profile>;
  /** Per rule id: `off` or another severity. */
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
}

/** A document type the assistant knows. */
export interface DocumentTypeInfo {
  readonly id: string;
  readonly title: string;
  /** Set for a type of the user's own. */
  readonly custom?: true;
}

/**
 * The engine's face: the same in Node, a worker, a service worker or behind a message port.
 * Errors across a port arrive as {@link AssistantError} with a code, never as strings to parse.
 */
export interface Assistant {
  /**
   * Checks a draft.
   * @throws {AssistantError} `draft-too-large` beyond 5,000,000 UTF-16 units; `unknown-document-type`.
   */
  check(draft: DraftInput, options?: CheckOptions): Promise<Report>;
  /** Phrases for a place in a draft, best first. */
  suggest(query: SuggestQuery): Promise<readonly PhraseSuggestion[]>;
  /** The types there are: the user's own first, then the built-in ones. */
  documentTypes(): Promise<readonly DocumentTypeInfo[]>;
  /**
   * A document type as data to be copied and changed.
   * @throws {AssistantError} `unknown-document-type`.
   */
  editableChecklist(documentType: string): Promise<Omit<CustomChecklist, 'id'>>;
}

/** Codes of everything that can go wrong at the contract's edge; the UI turns them into Chinese. */
export type AssistantErrorCode =
  | 'draft-too-large'
  | 'unknown-document-type'
  | 'invalid-input'
  | 'storage-full'
  | 'storage-unavailable'
  | 'editor-gone'
  | 'text-changed'
  | 'read-only'
  | 'composing'
  | 'write-refused'
  | 'disconnected'
  | 'internal';

/** An error with a code that survives a message port. */
export class AssistantError extends Error {
  override readonly name = 'AssistantError';
  constructor(
    readonly code: AssistantErrorCode,
    message: string = code,
  ) {
    super(message);
  }
}
