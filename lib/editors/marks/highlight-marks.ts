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
  readonly #ranges = new Map<Kind, Range[]>();
  readonly #marked = new Map<Range, Mark>();
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: MarkedText) {
    this.#text = text;
    this.#window = windowOf(text.root);
    this.#registry = this.#window.CSS.highlights;
    this.#sheet = adoptMarkSheet(scopeOf(text.root));
  }

  show(_draft: Draft, marks: readonly Mark[]): void {
    const drawn = new Map<Kind, Range[]>(SEVERITIES.map((severity) => [severity, []]));
    this.#marked.clear();
    for (const mark of marks) {
      for (const range of this.#text.rangesOf(mark)) {
        drawn.get(mark.severity)!.push(range);
        this.#marked.set(range, mark);
      }
    }
    for (const severity of SEVERITIES) this.#draw(severity, drawn.get(severity)!);
    this.#sheet.restore();
  }

  /** Takes away the marks for which this holds, until they are shown anew. */
  hide(which: (mark: Mark) => boolean): void {
    for (const [range, mark] of this.#marked) if (which(mark)) this.#marked.delete(range);
    for (const severity of SEVERITIES) {
      const ranges = this.#ranges.get(severity) ?? [];
      const kept = ranges.filter((range) => this.#marked.has(range));
      if (kept.length < ranges.length) this.#draw(severity, kept);
    }
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#draw('flash', this.#text.rangesOf(span));
    this.#flashTimer = setTimeout(() => this.#draw('flash', []), FLASH_TIME);
  }

  keyAt({ clientX: x, clientY: y }: MouseEvent): string | null {
    const isHit = (range: Range): boolean =>
      [...range.getClientRects()].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
    return mostSerious([...this.#marked].flatMap(([range, mark]) => (isHit(range) ? mark : [])));
  }

  tend(): void {
    this.#sheet.restore();
    for (const kind of KINDS) {
      const ranges = this.#ranges.get(kind) ?? [];
      if (ranges.length > 0 && !this.#registry.get(nameOf(kind))?.has(ranges[0]!)) this.#draw(kind, ranges);
    }
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    for (const kind of KINDS) this.#draw(kind, []);
    this.#marked.clear();
    this.#sheet.release();
  }

  #draw(kind: Kind, ranges: Range[]): void {
    const name = nameOf(kind);
    let highlight = this.#registry.get(name);
    for (const range of this.#ranges.get(kind) ?? []) highlight?.delete(range);
    this.#ranges.set(kind, ranges);
    if (ranges.length > 0 && !highlight) {
      highlight = new this.#window.Highlight();
      highlight.priority = KINDS.indexOf(kind);
      this.#registry.set(name, highlight);
    }
    for (const range of ranges) highlight?.add(range);
    if (highlight?.size === 0) this.#registry.delete(name);
  }
}
