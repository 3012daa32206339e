import type { Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { TextEdit } from '../draft/finding.ts';
import type { ImeGuard } from './ime-guard.ts';

/**
 * One family of editors: one file `*.editor.ts`, one fixture page of the same name. The list in
 * `editor-families.ts` is asked in order; the first that matches opens the editor.
 */
export interface EditorFamily {
  readonly id: string;
  /** Its name in Chinese, for the sidebar. */
  readonly title: string;
  /** Its text is drawn and not in the DOM; its root is the unseen field that takes its keys. */
  readonly drawn?: boolean;
  /** Its own API is needed, which only a page host (`main-world`) reaches. */
  readonly pageApi?: boolean;
  /** Whether `element` is the root of such an editor, judged by the DOM alone, never by host name. */
  matches(element: Element): boolean;
  open(root: HTMLElement): EditorAdapter;
}

/** Why a write was not done; the text is then exactly what it was. */
export type WriteRefusal = 'text-changed' | 'composing' | 'read-only' | 'editor-gone' | 'write-refused';
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly code: WriteRefusal };

/**
 * An open editor. Spans count into the text of the last `read()`.
 * No node and no attribute is ever left in the document; nothing is read or written while an input
 * method composes ({@link ImeGuard}).
 */
export interface EditorAdapter {
  readonly family: EditorFamily;
  readonly root: HTMLElement;
  readonly readOnly: boolean;
  /** Knows whether an input method is composing in it. */
  readonly ime: ImeGuard;
  /** Reads the draft. Work grows with what changed since the last read. */
  read(): Draft;
  /**
   * DOM ranges of a span, one per text node run; empty where there are none (textarea).
   * @param known ranges it had: those that still stand right are given again.
   */
  rangesOf(span: Span, known?: readonly Range[]): Range[];
  /**
   * Replaces one span in one undo step, after comparing `edit.before` with what stands there now,
   * and verifies the result. Multi-paragraph text has `\n` between paragraphs.
   */
  replace(edit: TextEdit): Promise<WriteResult>;
  /** Applies several edits (spans of the same read), each verified, last to first. */
  replaceAll(edits: readonly TextEdit[]): Promise<readonly WriteResult[]>;
  /** Inserts at the caret the editor has, or last had before focus left it. */
  insert(text: string): Promise<WriteResult>;
  /** Scrolls the span into view and selects it. */
  reveal(span: Span): void;
  /** Where the caret or selection is, or last was; `null` when the editor never had it. */
  selection(): Span | null;
  /** Calls back (at most once a task, never while composing) when the text may have changed. */
  observe(listener: () => void): () => void;
  destroy(): void;
}
