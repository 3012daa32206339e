import type { Draft } from '../../draft/draft.ts';
import type { Severity } from '../../draft/finding.ts';
import type { Span } from '../../draft/span.ts';
import type { EditorAdapter } from '../editor-adapter.ts';
import type { Mark } from '../editor-port.ts';
import { scopeOf, windowOf, type PageWindow } from '../page-realm.ts';
import { FLASH_TIME, type MarkLayer } from './mark-layer.ts';
import { adoptMarkSheet, type AdoptedSheet } from './mark-sheet.ts';
import { mostSerious, SEVERITIES } from './mark-style.ts';

type Kind = Severity | 'flash';
const KINDS: readonly Kind[] = [...SEVERITIES, 'flash'];
const nameOf = (kind: Kind): string => `nigao-${kind}`;

/** Text in the DOM, and where a span of it stands. */
export type MarkedText = Pick<EditorAdapter, 'root' | 'rangesOf'>;

interface Drawn {
  readonly mark: Mark;
  readonly ranges: readonly Range[];
}

/**
 * Marks over text nodes by the CSS Custom Highlight API. The registry belongs to the text's window
 * and is shared with the page and with other editors in it: each layer only puts in and takes out
 * its own ranges.
 */
export class HighlightMarks implements MarkLayer {
  readonly #text: MarkedText;
  readonly #window: PageWindow;
  /** Kept, because a frame that was taken away no longer gives it. */
  readonly #registry: HighlightRegistry;
  readonly #sheet: AdoptedSheet;
  /** What is in the registry. */
  readonly #ranges = new Map<Kind, readonly Range[]>();
  #drawn: readonly Drawn[] = [];
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: MarkedText) {
    this.#text = text;
    this.#window = windowOf(text.root);
    this.#registry = this.#window.CSS.highlights;
    this.#sheet = adoptMarkSheet(scopeOf(text.root));
  }

  /** What stands where it stood stays drawn: the browser paints anew only what changed. */
  show(_draft: Draft, marks: readonly Mark[]): void {
    const before = new Map(this.#drawn.map(({ mark, ranges }) => [mark.key, ranges]));
    this.#drawn = marks.map((mark) => ({ mark, ranges: this.#text.rangesOf(mark, before.get(mark.key)) }));
    this.#drawMarks();
    this.#sheet.restore();
  }

  /** Takes away the marks for which this holds, until they are shown anew. */
  hide(which: (mark: Mark) => boolean): void {
    this.#drawn = this.#drawn.filter(({ mark }) => !which(mark));
    this.#drawMarks();
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#draw('flash', this.#text.rangesOf(span));
    this.#flashTimer = setTimeout(() => this.#draw('flash', []), FLASH_TIME);
  }

  keyAt({ clientX: x, clientY: y }: MouseEvent): string | null {
    const isHit = (range: Range): boolean =>
      [...range.getClientRects()].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
    return mostSerious(this.#drawn.flatMap(({ mark, ranges }) => (ranges.some(isHit) ? mark : [])));
  }

  tend(): void {
    this.#sheet.restore();
    for (const kind of KINDS) {
      const ranges = this.#ranges.get(kind) ?? [];
      if (ranges.length === 0 || this.#registry.get(nameOf(kind))?.has(ranges[0]!)) continue;
      this.#ranges.delete(kind);
      this.#draw(kind, ranges);
    }
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    for (const kind of KINDS) this.#draw(kind, []);
    this.#drawn = [];
    this.#sheet.release();
  }

  #drawMarks(): void {
    for (const severity of SEVERITIES) this.#draw(severity, this.#drawn.flatMap(({ mark, ranges }) => (mark.severity === severity ? ranges : [])));
  }

  #draw(kind: Kind, ranges: readonly Range[]): void {
    const name = nameOf(kind);
    const old = new Set(this.#ranges.get(kind));
    this.#ranges.set(kind, ranges);
    let highlight = this.#registry.get(name);
    if (ranges.length > 0 && !highlight) {
      highlight = new this.#window.Highlight();
      highlight.priority = KINDS.indexOf(kind);
      this.#registry.set(name, highlight);
      old.clear();
    }
    for (const range of ranges) if (!old.delete(range)) highlight?.add(range);
    for (const range of old) highlight?.delete(range);
    if (highlight?.size === 0) this.#registry.delete(name);
  }
}
