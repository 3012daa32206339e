import { draftFromBlocks, type BlockSource, type Draft } from '../../lib/draft/draft.ts';
import type { TextEdit } from '../../lib/draft/finding.ts';
import type { Span } from '../../lib/draft/span.ts';
import { diffDrafts, wholeDraft } from '../../lib/editors/draft-diff.ts';
import type { WriteRefusal, WriteResult } from '../../lib/editors/editor-adapter.ts';
import type { EditorEvents, EditorPort } from '../../lib/editors/editor-port.ts';

/**
 * An editor whose page hands over its own way to read and write: for canvas editors and others whose
 * text does not stand in the DOM. Spans are UTF-16 units into the text read, blocks joined by `\n`.
 */
export interface HostEditor {
  /** The whole text with `\n` between paragraphs, or its blocks. */
  read(): string | readonly BlockSource[];
  /** Shows and selects a span. */
  select(span: Span): void;
  /** Replaces a span in one undo step. */
  replace(span: Span, text: string): void | Promise<void>;
  /** Inserts at the caret. */
  insert(text: string): void | Promise<void>;
  /** Where the caret or selection is; leave it out when the editor cannot say. */
  selection?(): Span | null;
}

/** What the page does with an editor it has handed over. */
export interface HostEditorLink {
  /** To be called after every change of the text. */
  changed(): void;
  /** Ends the link; the element waits for another editor. */
  detach(): void;
}

const OK: WriteResult = { ok: true };

/** Binds a {@link HostEditor} to a session. */
export class HostEditorPort implements EditorPort {
  readonly #host: HostEditor;
  readonly #events: EditorEvents;
  #draft: Draft;
  #revision = 0;
  #gone = false;

  constructor(host: HostEditor, events: EditorEvents) {
    this.#host = host;
    this.#events = events;
    this.#draft = this.#read();
  }

  start(): void {
    this.#events.opened({ kind: 'host', title: '网页的编辑器', readOnly: false });
    this.#revision += 1;
    this.#events.draftChanged({ revision: this.#revision, ...wholeDraft(this.#draft) });
    this.#tellCaret();
  }

  /** Reads again and tells what changed. */
  changed(): void {
    if (this.#gone) return;
    const before = this.#draft;
    this.#draft = this.#read();
    const update = diffDrafts(before, this.#draft);
    if (update) {
      this.#revision += 1;
      this.#events.draftChanged({ revision: this.#revision, ...update });
    }
    this.#tellCaret();
  }

  destroy(): void {
    this.#gone = true;
  }

  async replaceAll(revision: number, edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    const results: WriteResult[] = edits.map(() => OK);
    const stale = this.#refusal(revision);
    const lastFirst = edits.map((edit, at) => ({ edit, at })).toSorted((a, b) => b.edit.start - a.edit.start);
    for (const { edit, at } of lastFirst) results[at] = stale ? { ok: false, code: stale } : await this.#replace(edit);
    this.changed();
    return results;
  }

  async insert(text: string): Promise<WriteResult> {
    if (this.#gone) return { ok: false, code: 'editor-gone' };
    const before = this.#read().text;
    await this.#host.insert(text);
    this.changed();
    return this.#draft.text.length === before.length ? { ok: false, code: 'write-refused' } : OK;
  }

  async reveal(revision: number, span: Span): Promise<void> {
    if (!this.#refusal(revision)) this.#host.select(span);
  }

  /** The page draws its own marks, from the event `nigao-report`. */
  async showMarks(): Promise<void> {}

  async selectedText(): Promise<string> {
    const selection = this.#gone ? null : (this.#host.selection?.() ?? null);
    return selection ? this.#draft.text.slice(selection.start, selection.end) : '';
  }

  async focus(): Promise<void> {
    const selection = this.#gone ? null : (this.#host.selection?.() ?? null);
    if (selection) this.#host.select(selection);
  }

  #refusal(revision: number): WriteRefusal | null {
    if (this.#gone) return 'editor-gone';
    return revision === this.#revision && this.#read().text === this.#draft.text ? null : 'text-changed';
  }

  async #replace({ start, end, before, text }: TextEdit): Promise<WriteResult> {
    const old = this.#read().text;
    if (old.slice(start, end) !== before) return { ok: false, code: 'text-changed' };
    await this.#host.replace({ start, end }, text);
    const wanted = old.slice(0, start) + text + old.slice(end);
    return this.#read().text === wanted ? OK : { ok: false, code: 'write-refused' };
  }

  #read(): Draft {
    const content = this.#host.read();
    if (typeof content !== 'string') return draftFromBlocks(content);
    return draftFromBlocks(content.split('\n').map((text): BlockSource => ({ kind: 'paragraph', text })));
  }

  #tellCaret(): void {
    if (this.#host.selection) this.#events.caretMoved(this.#host.selection());
  }
}
