import { draftFromBlocks, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { rangeOver, type DomSelection } from './dom-selection.ts';
import type { ImeGuard } from './ime-guard.ts';
import { ATOMS } from './block-shape.ts';
import { blockAt } from './ordering.ts';
import { isElement, isText } from './page-realm.ts';
import { nearestPlace, offsetIn, pointAt, rangeBetween, type DomPoint } from './text-positions.ts';
import type { TextRun } from './text-run.ts';
import { TextWalker } from './text-walker.ts';
import { showsAPart } from './unmounted.ts';

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'contenteditable'],
};

const NOTHING = ':not(*)';

/** What in an editor's DOM is not its text, as selectors. */
export interface TextLimits {
  /** What is shown and no text of the document. */
  readonly ignore?: string;
  /** What stands for text that is not in the DOM now. */
  readonly gaps?: string;
}

/** The text of an editor made of DOM text nodes, and the way between its offsets and the DOM. */
export class RichText {
  readonly #root: HTMLElement;
  readonly #ime: ImeGuard;
  readonly #ignore: string;
  readonly #gaps: string;
  readonly #walker: TextWalker;
  readonly #observer: MutationObserver;
  readonly #listeners = new Set<() => void>();
  #runs: readonly TextRun[] = [];
  #draft: Draft = { text: '', blocks: [] };
  #changed = true;

  constructor(root: HTMLElement, ime: ImeGuard, limits: TextLimits) {
    this.#root = root;
    this.#ime = ime;
    this.#ignore = limits.ignore ?? NOTHING;
    this.#gaps = limits.gaps ?? NOTHING;
    this.#walker = new TextWalker(root, this.#ignore);
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observer.observe(root, WATCHED);
    this.read();
  }

  /** The draft as last read: what spans count into. */
  get known(): Draft {
    return this.#draft;
  }

  /** The draft as it is now; as it was last read while an input method composes. */
  read(): Draft {
    if (this.#ime.busy) return this.#draft;
    this.#note(this.#observer.takeRecords());
    if (!this.#changed) return this.#draft;
    this.#changed = false;
    this.#runs = this.#walker.runs();
    const partial = this.#root.querySelector(this.#gaps) !== null || showsAPart(this.#root, this.#runs);
    this.#draft = draftFromBlocks(this.#runs.map((run) => run.source), { partial });
    return this.#draft;
  }

  /** Calls back, in a microtask, after DOM changes that may have changed the text. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One range per text node in which the span shows text; the known ones where they stand right. */
  rangesOf(span: Span, known: readonly Range[] = []): Range[] {
    return this.#stretchesOf(span).map(({ node, start, end }, index) => rangeOver(node, start, end, known[index]));
  }

  #stretchesOf(span: Span): (Span & { readonly node: Text })[] {
    const stretches: { node: Text; start: number; end: number }[] = [];
    for (const { run, start, end } of this.#slices(span)) {
      let open: (typeof stretches)[number] | undefined;
      for (const { node, from, at, length } of run.leaves) {
        const first = Math.max(start, at) - at + from;
        const last = Math.min(end, at + length) - at + from;
        if (first >= last || !isText(node) || last > node.length) continue;
        if (open?.node === node) open.end = last;
        else stretches.push((open = { node, start: first, end: last }));
      }
    }
    return stretches;
  }

  /** The ends of a span in the DOM; those of a caret where it is empty. */
  pointsOf({ start, end }: Span): DomSelection {
    const last = blockAt(this.#draft.blocks, end);
    const endPoint = pointAt(this.#runs[last]!, end - this.#draft.blocks[last]!.start, false);
    if (start === end) return { start: endPoint, end: endPoint };
    const first = blockAt(this.#draft.blocks, start);
    return { start: pointAt(this.#runs[first]!, start - this.#draft.blocks[first]!.start, true), end: endPoint };
  }

  /** The span of a range whose ends are inside the editor. */
  spanOf(range: AbstractRange): Span {
    const start = this.#offsetOf({ node: range.startContainer, offset: range.startOffset });
    if (range.collapsed) return { start, end: start };
    return { start, end: Math.max(start, this.#offsetOf({ node: range.endContainer, offset: range.endOffset })) };
  }

  /** Whether a picture, a widget, a mark of the markup or a table cell's border stands inside the span and would be lost with it. */
  holdsMoreThanText(span: Span): boolean {
    if (span.start === span.end) return false;
    const slices = [...this.#slices(span)];
    if (slices.length > 1 && slices.some(({ run }) => run.source.kind === 'table-cell')) return true;
    const { start, end } = this.pointsOf(span);
    const range = rangeBetween(start, end);
    const around = range.commonAncestorContainer;
    if (!isElement(around)) return false;
    const atoms = around.querySelectorAll(`${ATOMS},${this.#ignore}`);
    return [...atoms].some((atom) => range.intersectsNode(atom));
  }

  /** Whether a span lies in one stretch of one text node. */
  inOneNode({ start, end }: Span): boolean {
    const index = blockAt(this.#draft.blocks, start);
    const offset = this.#draft.blocks[index]!.start;
    return this.#runs[index]!.leaves.some(
      ({ node, at, length }) => isText(node) && at <= start - offset && end - offset <= at + length,
    );
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#listeners.clear();
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length === 0 || !this.#walker.note(records)) return;
    this.#changed = true;
    for (const listener of this.#listeners) listener();
  }

  *#slices({ start, end }: Span): Generator<{ run: TextRun; start: number; end: number }> {
    for (let index = blockAt(this.#draft.blocks, start); index < this.#runs.length; index += 1) {
      const block = this.#draft.blocks[index]!;
      if (block.start >= end && index > blockAt(this.#draft.blocks, start)) return;
      yield { run: this.#runs[index]!, start: Math.max(0, start - block.start), end: Math.min(end, block.end) - block.start };
    }
  }

  #offsetOf(point: DomPoint): number {
    const known = isText(point.node) ? this.#walker.runOf(point.node) : undefined;
    if (known && this.#runs[known.index] === known) {
      let run = known;
      // A text node of several lines is in a run for each, and known is the last.
      while (run.index > 0 && run.leaves[0]!.node === point.node && run.leaves[0]!.from > point.offset) run = this.#runs[run.index - 1]!;
      return this.#draft.blocks[run.index]!.start + offsetIn(run, point);
    }
    const { run, offset } = nearestPlace(this.#runs, point);
    return this.#draft.blocks[run.index]!.start + offset;
  }
}
