import type { TextEdit } from '../draft/finding.ts';
import type { Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { BatchUndo, type Batch } from './batch-undo.ts';
import { selectPoints, selectionWithin } from './dom-selection.ts';
import type { EditorAdapter, EditorFamily, WriteResult } from './editor-adapter.ts';
import { ImeGuard } from './ime-guard.ts';
import { isFirefox } from './page-realm.ts';
import { ReadOnceFree } from './read-once-free.ts';
import { RichText } from './rich-text.ts';
import { scrollIntoView } from './scrolling.ts';
import type { DomPoint } from './text-positions.ts';
import { TextWriter, typeText, type WritableText } from './text-writer.ts';

/**
 * Editors with a document model of their own, which typing over the DOM would silently tear from
 * what is shown. They are read and marked; writing needs an adapter that knows them.
 */
const OWN_MODEL =
  '[data-slate-editor], [data-lexical-editor], .ck-editor__editable, .public-DraftEditor-content, trix-editor';

/** Spaces that would not be seen where white space collapses; browsers use hard spaces for them too. */
const LOST_SPACE = / (?= )|(?<=\n) | (?=\n)/g;

/** Any element a browser lets the user edit, without knowing who made it. */
export const contenteditableEditor: EditorFamily = {
  id: 'contenteditable',
  title: '网页编辑区',
  matches: isEditingHost,
  open: (root) => new ContenteditableAdapter(root),
};

/** Whether an element is the outermost that can be edited: `designMode` makes the body one. */
function isEditingHost(element: Element): boolean {
  if (!(element as HTMLElement).isContentEditable || element.localName === 'html') return false;
  return element.localName === 'body' || !element.parentElement?.isContentEditable;
}

class ContenteditableAdapter implements EditorAdapter, WritableText {
  readonly family = contenteditableEditor;
  readonly ime: ImeGuard;
  readonly root: HTMLElement;
  readonly #content: RichText;
  readonly #writer: TextWriter;
  readonly #history: BatchUndo;
  readonly #observers = new Set<() => void>();
  /** The last selection inside the editor; a live range, so that it moves with the text. */
  readonly #caret: Range;
  #visited = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.ime = new ImeGuard(root);
    this.#content = new RichText(root, this.ime);
    this.#writer = new TextWriter(this);
    this.#history = new BatchUndo(root, () => this.text());
    this.#caret = root.ownerDocument.createRange();
    root.ownerDocument.addEventListener('selectionchange', this.#selected, { passive: true });
    this.#selected();
  }

  get readOnly(): boolean {
    return !this.root.isContentEditable || this.root.getAttribute('aria-readonly') === 'true';
  }

  read(): Draft {
    return this.#content.read();
  }

  rangesOf(span: Span): Range[] {
    return this.#content.rangesOf(span);
  }

  async replace(edit: TextEdit): Promise<WriteResult> {
    return (await this.#writer.replaceAll([edit]))[0]!;
  }

  replaceAll(edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    return this.#writer.replaceAll(edits);
  }

  insert(text: string): Promise<WriteResult> {
    return this.#writer.insert(text);
  }

  reveal(span: Span): void {
    if (this.ime.busy) return;
    const { start, end } = this.#content.pointsOf(span);
    const range = this.root.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const element = start.node.nodeType === 1 ? (start.node as Element) : start.node.parentElement!;
    scrollIntoView(element, () => {
      const place = range.getClientRects()[0] ?? element.getBoundingClientRect();
      return { top: place.top, bottom: place.bottom };
    });
    selectPoints(start, end);
  }

  selection(): Span | null {
    this.#selected();
    return this.#visited ? this.#content.spanOf(this.#caret) : null;
  }

  observe(listener: () => void): () => void {
    const once = new ReadOnceFree(this.ime, listener);
    const unobserve = this.#content.onChange(() => once.ask());
    const stop = (): void => {
      unobserve();
      once.destroy();
      this.#observers.delete(stop);
    };
    this.#observers.add(stop);
    return stop;
  }

  destroy(): void {
    for (const stop of [...this.#observers]) stop();
    this.root.ownerDocument.removeEventListener('selectionchange', this.#selected);
    this.#history.destroy();
    this.#content.destroy();
    this.ime.destroy();
  }

  // WritableText

  knownText(): string {
    return this.#content.known.text;
  }

  text(): string {
    return this.#content.read().text;
  }

  select(span: Span): void {
    const { start, end } = this.#content.pointsOf(span);
    // A selection that does not change would leave the user's typing open, and one undo would then
    // take both.
    if (isSelected(this.root, start, end)) selectPoints({ node: this.root, offset: 0 }, end);
    selectPoints(start, end);
  }

  mayReplace(span: Span): boolean {
    return !this.root.closest(OWN_MODEL) && !this.#content.holdsMoreThanText(span);
  }

  mayJoin(first: Span, second: Span): boolean {
    return this.#content.inOneNode({ start: first.start, end: second.end });
  }

  type(text: string): void {
    const page = this.root.ownerDocument;
    const put = this.#content.collapsesAt(this.#caret) ? text.replace(LOST_SPACE, '\u00A0') : text;
    // Firefox makes `\n` a soft break where Chromium makes a paragraph.
    if (text.includes('\n') && isFirefox(this.root)) typeLines(page, put, this.#caret.collapsed);
    else typeText(page, put);
  }

  shown(text: string): string {
    return text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200B\u2060\uFEFF]/g, '')
      .replaceAll('\u00A0', ' ');
  }

  batchWritten(batch: Batch): void {
    this.#history.remember(batch);
  }

  readonly #selected = (): void => {
    const selection = selectionWithin(this.root);
    if (!selection) return;
    this.#visited = true;
    this.#caret.setStart(selection.start.node, selection.start.offset);
    this.#caret.setEnd(selection.end.node, selection.end.offset);
  };
}

function isSelected(root: Element, start: DomPoint, end: DomPoint): boolean {
  const now = selectionWithin(root);
  return now !== null && samePoint(now.start, start) && samePoint(now.end, end);
}

function samePoint(a: DomPoint, b: DomPoint): boolean {
  return a.node === b.node && a.offset === b.offset;
}

function typeLines(page: Document, text: string, atCaret: boolean): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) page.execCommand('insertParagraph');
    if (line !== '' || (index === 0 && !atCaret)) typeText(page, line);
  }
}
