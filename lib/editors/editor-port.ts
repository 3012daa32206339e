import type { BlockSource } from '../draft/draft.ts';
import type { Severity, TextEdit } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { WriteResult } from './editor-adapter.ts';

/** A mark to draw over the text: a finding without its words. */
export interface Mark extends Span {
  readonly key: string;
  readonly severity: Severity;
}

/**
 * An open editor as seen over a message port: everything is data and asynchronous. Implemented in
 * the page by `EditorLink`; called by the session. `revision` is the draft the spans count into: a
 * call for another revision than the editor's latest is answered `text-changed`.
 */
export interface EditorPort {
  replaceAll(revision: number, edits: readonly TextEdit[]): Promise<readonly WriteResult[]>;
  insert(text: string): Promise<WriteResult>;
  reveal(revision: number, span: Span): Promise<void>;
  showMarks(revision: number, marks: readonly Mark[]): Promise<void>;
  /** The selected text, paragraphs separated by `\n`; empty when nothing is selected. */
  selectedText(): Promise<string>;
  focus(): Promise<void>;
}

/** What an editor tells its session. */
export interface EditorEvents {
  opened(info: { kind: string; title: string; readOnly: boolean }): void;
  /**
   * The draft changed: blocks `[from, from + removed)` of the draft before are now `blocks`.
   * The first update of a link has `from: 0, removed: 0` and every block.
   */
  draftChanged(update: DraftUpdate): void;
  caretMoved(selection: Span | null): void;
  composing(active: boolean): void;
  /** A mark was clicked. */
  markClicked(key: string): void;
  closed(): void;
}

export interface DraftUpdate {
  readonly revision: number;
  readonly from: number;
  readonly removed: number;
  readonly blocks: readonly BlockSource[];
  readonly partial: boolean;
}
