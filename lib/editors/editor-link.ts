import type { Draft } from '../draft/draft.ts';
import type { TextEdit } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import { diffDrafts, marksAfter, wholeDraft } from './draft-diff.ts';
import { changeBetween } from './edit-plan.ts';
import type { EditorAdapter, WriteResult } from './editor-adapter.ts';
import type { EditorEvents, EditorPort, Mark } from './editor-port.ts';
import { listen } from './listening.ts';
import type { MarkLayer } from './marks/mark-layer.ts';
import { openMarkLayer } from './marks/open-mark-layer.ts';
import { documentOf, isAlive, windowOf } from './page-realm.ts';

/** All in milliseconds. */
const READ_AFTER = 120;
/** Somebody who types on without a pause still sees findings now and then. */
const READ_AT_LEAST = 1000;
const CARET_AFTER = 150;
const TEND_EVERY = 500;

/** An editor, and what its spans count into. */
export interface Reading {
  readonly adapter: Pick<EditorAdapter, 'root' | 'selection' | 'rangesOf'>;
  readonly draft: Draft;
}

/**
 * Binds an open editor to its session: tells of its text, caret and clicks, draws the marks and
 * writes what is asked. It owns the adapter. Nothing happens before {@link start}.
 */
export class EditorLink implements EditorPort {
  readonly #adapter: EditorAdapter;
  readonly #events: EditorEvents;
  readonly #marksLayer: MarkLayer;
  readonly #stops: (() => void)[] = [];
  #draft: Draft;
  #revision = 0;
  #marks: readonly Mark[] = [];
  #caret: Span | null = null;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #caretTimer: ReturnType<typeof setTimeout> | undefined;
  #unreadSince = 0;
  #started = false;
  #gone = false;
  #writes: Promise<unknown> = Promise.resolve();
  #writing = 0;

  constructor(adapter: EditorAdapter, events: EditorEvents) {
    this.#adapter = adapter;
    this.#events = events;
    this.#marksLayer = openMarkLayer(adapter);
    this.#draft = adapter.read();
  }

  get root(): HTMLElement {
    return this.#adapter.root;
  }

  /** Says what is open and its whole draft; called again when the other side has lost its memory. */
  start(): void {
    if (this.#gone) return;
    const { family, readOnly, ime } = this.#adapter;
    if (!this.#started) this.#listen();
    this.#started = true;
    this.#events.opened({ kind: family.id, title: family.title, readOnly });
    this.#draft = this.#adapter.read();
    this.#revision += 1;
    this.#events.draftChanged({ revision: this.#revision, ...wholeDraft(this.#draft) });
    this.#draw();
    this.#caret = this.#adapter.selection();
    this.#events.caretMoved(this.#caret);
    if (ime.busy) this.#events.composing(true);
  }

  replaceAll(revision: number, edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    return this.#write(async () => {
      const stale = this.#gone ? 'editor-gone' : revision === this.#revision ? null : 'text-changed';
      return stale ? edits.map(() => ({ ok: false, code: stale }) as const) : this.#adapter.replaceAll(edits);
    });
  }

  insert(text: string): Promise<WriteResult> {
    return this.#write(async () => (this.#gone ? { ok: false, code: 'editor-gone' } : this.#adapter.insert(text)));
  }

  async reveal(revision: number, span: Span): Promise<void> {
    if (this.#gone || revision !== this.#revision || this.#adapter.ime.busy) return;
    this.#adapter.reveal(span);
    this.#marksLayer.flash(span);
  }

  async showMarks(revision: number, marks: readonly Mark[]): Promise<void> {
    if (this.#gone || revision !== this.#revision) return;
    this.#marks = marks;
    this.#draw();
  }

  async selectedText(): Promise<string> {
    this.#readNow();
    const selection = this.#gone ? null : this.#adapter.selection();
    return selection ? this.#draft.text.slice(selection.start, selection.end) : '';
  }

  /** The editor and the draft as it was last read; `null` while an input method composes in it. */
  get reading(): Reading | null {
    const adapter = this.#adapter;
    return this.#gone || adapter.ime.busy ? null : { adapter, draft: this.#draft };
  }

  async focus(): Promise<void> {
    if (this.#gone) return;
    const { root } = this.#adapter;
    windowOf(root).focus();
    root.focus({ preventScroll: true });
  }

  /** Stops everything and leaves the page as it was. */
  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#readTimer);
    clearTimeout(this.#caretTimer);
    for (const stop of this.#stops) stop();
    this.#marksLayer.destroy();
    this.#adapter.destroy();
  }

  #listen(): void {
    const { root, ime } = this.#adapter;
    const page = documentOf(root);
    this.#stops.push(
      this.#adapter.observe(() => this.#readSoon()),
      ime.onChange((busy) => {
        this.#events.composing(busy);
        if (!busy) this.#readSoon();
      }),
    );
    const tending = setInterval(() => this.#tend(), TEND_EVERY);
    this.#stops.push(
      listen(page, 'selectionchange', this.#selected),
      listen(root, 'click', this.#clicked),
      () => clearInterval(tending),
    );
  }

  #readSoon(): void {
    const now = Date.now();
    if (this.#readTimer === undefined) this.#unreadSince = now;
    clearTimeout(this.#readTimer);
    const wait = Math.min(READ_AFTER, Math.max(0, this.#unreadSince + READ_AT_LEAST - now));
    this.#readTimer = setTimeout(() => this.#readNow(), wait);
  }

  #readNow(): void {
    clearTimeout(this.#readTimer);
    this.#readTimer = undefined;
    // While composing or writing, the end of it reads again.
    if (this.#gone || this.#adapter.ime.busy || this.#writing > 0) return;
    const before = this.#draft;
    const after = this.#adapter.read();
    if (after !== before) this.#changed(before, after);
    // Also where the text is the same: it may be in other nodes, or have been away for a moment.
    this.#draw();
    this.#tellCaret();
  }

  #changed(before: Draft, after: Draft): void {
    this.#draft = after;
    this.#marks = marksAfter(this.#marks, changeBetween(before.text, after.text));
    const update = diffDrafts(before, after);
    if (update) {
      this.#revision += 1;
      this.#events.draftChanged({ revision: this.#revision, ...update });
    }
  }

  #draw(): void {
    if (!this.#adapter.ime.busy) this.#marksLayer.show(this.#draft, this.#marks);
  }

  /** One write at a time; the draft is told before the answer, so that nobody acts on the old one. */
  #write<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#writes.then(async () => {
      this.#writing += 1;
      try {
        return await job();
      } finally {
        this.#writing -= 1;
        this.#readNow();
      }
    });
    this.#writes = run.catch(() => undefined);
    return run;
  }

  readonly #selected = (): void => {
    this.#caretTimer ??= setTimeout(() => {
      this.#caretTimer = undefined;
      // A caret in text that was not told yet would count into the wrong draft.
      if (this.#readTimer === undefined) this.#tellCaret();
    }, CARET_AFTER);
  };

  #tellCaret(): void {
    if (this.#gone || this.#writing > 0 || this.#adapter.ime.busy) return;
    const caret = this.#adapter.selection();
    if (caret?.start === this.#caret?.start && caret?.end === this.#caret?.end) return;
    this.#caret = caret;
    this.#events.caretMoved(caret);
  }

  readonly #clicked = (event: MouseEvent): void => {
    if (this.#marks.length === 0 || this.#adapter.ime.busy) return;
    const key = this.#marksLayer.keyAt(event);
    if (key !== null) this.#events.markClicked(key);
  };

  #tend(): void {
    if (isAlive(this.#adapter.root)) {
      if (!this.#adapter.ime.busy) this.#marksLayer.tend();
      return;
    }
    this.destroy();
    this.#events.closed();
  }
}
