import type { Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { watchBatches, type Batch, type BatchUndo } from './batch-undo.ts';
import { endsOf, samePoint, selectPoints, selectionWithin } from './dom-selection.ts';
import { HOST, isDocumentOfHosts } from './editing-hosts.ts';
import type { Replacement } from './edit-plan.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { listen } from './listening.ts';
import { pageLeaver } from './main-world/page-client.ts';
import { boxOf, documentOf, isElement, isFirefox } from './page-realm.ts';
import { RichText, type TextLimits } from './rich-text.ts';
import { scrollIntoView } from './scrolling.ts';
import { rangeBetween, type DomPoint } from './text-positions.ts';
import { WritableEditor } from './writable-editor.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';
import { byCommand } from './write-paths/exec-command.ts';
import type { TakenOver } from './write-paths/write-path.ts';

/** An editor made of DOM text nodes, told in a few words. */
export interface RichHabits extends WritingHabits, TextLimits, Pick<EditorFamily, 'id' | 'title' | 'pageApi'> {
  /** Selects its editable root. */
  readonly roots: string;
}

/** A family of editors whose text is in the DOM. */
export function richEditor(habits: RichHabits): EditorFamily {
  const family: EditorFamily = {
    id: habits.id,
    title: habits.title,
    ...(habits.pageApi ? { pageApi: true } : {}),
    matches: (element) => element.matches(habits.roots) && isEditable(element),
    open: (root) => new RichEditor(family, root, habits),
  };
  return family;
}

/** Also where the editor is switched to read-only: it is then read and marked. */
function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable || element.hasAttribute('contenteditable');
}

/** Reads, marks and writes an editor made of DOM text nodes, as its habits say. */
export class RichEditor extends WritableEditor {
  readonly #content: RichText;
  /** Its lines are edited each for itself. */
  readonly #hosts: boolean;
  readonly #batches: BatchUndo | undefined;
  /** The last selection inside the editor; a live range, so that it moves with the text. */
  readonly #caret: Range;
  #visited = false;

  constructor(family: EditorFamily, root: HTMLElement, habits: WritingHabits & TextLimits) {
    super(family, root, habits);
    this.#hosts = isDocumentOfHosts(root);
    this.#content = new RichText(root, this.ime, habits);
    if (habits.browserHistory) this.#batches = watchBatches(root, () => this.text());
    this.#caret = documentOf(root).createRange();
    this.stops
      .add(listen(documentOf(root), 'selectionchange', () => this.#noteSelection()))
      .add(() => this.#batches?.stop())
      .add(() => this.#content.destroy());
    if (family.pageApi) this.stops.add(pageLeaver(root));
    this.#noteSelection();
  }

  get readOnly(): boolean {
    return !(this.#hosts || this.root.isContentEditable) || this.root.ariaReadOnly === 'true';
  }

  read(): Draft {
    return this.#content.read();
  }

  rangesOf(span: Span, known?: readonly Range[]): Range[] {
    return this.#content.rangesOf(span, known);
  }

  reveal(span: Span): void {
    if (this.ime.busy) return;
    const { start, end } = this.#content.pointsOf(span);
    const range = rangeBetween(start, end);
    const element = start.node.nodeType === 1 ? (start.node as Element) : start.node.parentElement!;
    scrollIntoView(element, () => range.getClientRects()[0] ?? boxOf(element));
    this.#put(start, end);
  }

  selection(): Span | null {
    this.#noteSelection();
    return this.#visited ? this.#content.spanOf(this.#caret) : null;
  }

  protected watch(changed: () => void): () => void {
    return this.#content.onChange(changed);
  }

  knownText(): string {
    return this.#content.known.text;
  }

  text(): string {
    return this.#content.read().text;
  }

  select(span: Span): void {
    const { start, end } = this.#content.pointsOf(span);
    const now = selectionWithin(this.root);
    // A selection that does not change would leave the user's typing open, and one undo would then
    // take both.
    if (now && samePoint(now.start, start) && samePoint(now.end, end)) selectPoints({ node: this.root, offset: 0 }, end);
    this.#put(start, end);
  }

  mayReplace(change: Replacement): boolean {
    if (this.#hosts) {
      const { start, end } = this.#content.pointsOf(change);
      // Lines are made and joined in the editor's own way, which its history may not know.
      if (change.text.includes('\n') || this.#hostOf(start) !== this.#hostOf(end)) return false;
    }
    return !this.#content.holdsMoreThanText(change);
  }

  mayJoin(first: Span, second: Span): boolean {
    return this.#content.inOneNode({ start: first.start, end: second.end });
  }

  type(text: string): TakenOver {
    const { write = byCommand, writeParagraphs = write } = this.habits;
    const path = text.includes('\n') ? writeParagraphs : write;
    // Where the page has taken the selection away a write would go elsewhere.
    if (!this.#noteSelection()) return;
    const selected = endsOf(this.#caret);
    const put = (): TakenOver => path(this.#hostOf(selected.start), text, selected);
    return text.includes('\n') && isFirefox(this.root) ? this.#asOneStep(put) : put();
  }

  /** Firefox's own history has a step for each line of several paragraphs and for each break. */
  #asOneStep(write: () => TakenOver): TakenOver {
    if (!this.#batches) return write();
    const before = this.text();
    let steps = 0;
    const stop = listen(this.root, 'input', () => (steps += 1));
    const takenOver = write();
    stop();
    this.#batches.remember({ before, after: this.text(), steps });
    return takenOver;
  }

  shown(text: string): string {
    return text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200B\u2060\uFEFF]/g, '')
      .replaceAll('\u00A0', ' ');
  }

  batchWritten(batch: Batch): void {
    this.#batches?.remember(batch);
  }

  #put(start: DomPoint, end: DomPoint): void {
    if (this.#hosts) this.#hostOf(start).focus({ preventScroll: true });
    selectPoints(start, end);
  }

  /** What can be edited around a place. */
  #hostOf({ node }: DomPoint): HTMLElement {
    const element = isElement(node) ? node : node.parentElement;
    return (this.#hosts && element?.closest<HTMLElement>(HOST)) || this.root;
  }

  /** Remembers what is selected in it. @returns whether anything is. */
  #noteSelection(): boolean {
    const selection = selectionWithin(this.root);
    if (!selection) return false;
    this.#caret.setStart(selection.start.node, selection.start.offset);
    this.#caret.setEnd(selection.end.node, selection.end.offset);
    this.#visited = true;
    return true;
  }
}
