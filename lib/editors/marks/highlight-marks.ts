import type { Draft } from '../../draft/draft.ts';
import type { Severity } from '../../draft/finding.ts';
import type { Span } from '../../draft/span.ts';
import type { EditorAdapter } from '../editor-adapter.ts';
import type { Mark } from '../editor-port.ts';
import { listen } from '../listening.ts';
import { scopeOf, windowOf, windowsAround, type PageWindow } from '../page-realm.ts';
import { nearView } from './in-view.ts';
import { FLASH_TIME, type MarkLayer } from './mark-layer.ts';
import { adoptMarkSheet, type AdoptedSheet } from './mark-sheet.ts';
import { mostSerious, SEVERITIES } from './mark-style.ts';

type Kind = Severity | 'flash';
const KINDS: readonly Kind[] = [...SEVERITIES, 'flash'];
const nameOf = (kind: Kind): string => `nigao-${kind}`;

/** Text in the DOM, and where a span of it stands. */
export type MarkedText = Pick<EditorAdapter, 'root' | 'ime' | 'rangesOf'>;

/** So many are drawn wherever they stand: the browser looks at each of them after each change of the page. */
const FEW = 150;

interface Placed {
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
  readonly #stops: readonly (() => void)[];
  #placed: readonly Placed[] = [];
  /** Where they are many: those that are drawn only while they are near what is seen, in the order of the text. */
  #onlyNear: readonly Placed[] = [];
  #frame = 0;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: MarkedText) {
    this.#text = text;
    this.#window = windowOf(text.root);
    this.#registry = this.#window.CSS.highlights;
    this.#sheet = adoptMarkSheet(scopeOf(text.root));
    this.#stops = windowsAround(text.root).map((view) => listen(view, 'scroll', this.#scrolled, true));
  }

  /** What stands where it stood stays drawn: the browser paints anew only what changed. */
  show(_draft: Draft, marks: readonly Mark[]): void {
    const before = new Map(this.#placed.map(({ mark, ranges }) => [mark.key, ranges]));
    this.#place(marks.map((mark) => ({ mark, ranges: this.#text.rangesOf(mark, before.get(mark.key)) })));
    this.#sheet.restore();
  }

  /** Takes away the marks for which this holds, until they are shown anew. */
  hide(which: (mark: Mark) => boolean): void {
    this.#place(this.#placed.filter(({ mark }) => !which(mark)));
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#draw('flash', this.#text.rangesOf(span));
    this.#flashTimer = setTimeout(() => this.#draw('flash', []), FLASH_TIME);
  }

  keyAt({ clientX: x, clientY: y }: MouseEvent): string | null {
    const isHit = (range: Range): boolean =>
      [...range.getClientRects()].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
    return mostSerious(this.#placed.flatMap(({ mark, ranges }) => (ranges.some(isHit) ? mark : [])));
  }

  tend(): void {
    this.#sheet.restore();
    this.#drawMarks();
    this.#draw('flash', this.#ranges.get('flash') ?? []);
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    this.#window.cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    for (const kind of KINDS) this.#draw(kind, []);
    this.#placed = this.#onlyNear = [];
    this.#sheet.release();
  }

  readonly #scrolled = (): void => {
    if (this.#onlyNear.length === 0) return;
    this.#frame ||= this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#text.ime.busy) this.#drawMarks();
    });
  };

  #place(placed: readonly Placed[]): void {
    this.#placed = placed;
    // Cells stand side by side, so that what is seen of them is not one stretch of the text.
    this.#onlyNear = placed.length > FEW ? placed.filter(({ ranges }) => !isInCell(ranges)).toSorted((a, b) => a.mark.start - b.mark.start) : [];
    this.#drawMarks();
  }

  #drawMarks(): void {
    const onlyNear = new Set(this.#onlyNear);
    const near = [...this.#placed.filter((each) => !onlyNear.has(each)), ...nearView(this.#onlyNear, this.#text.root, ({ ranges }) => topOf(ranges))];
    for (const severity of SEVERITIES) this.#draw(severity, near.flatMap(({ mark, ranges }) => (mark.severity === severity ? ranges : [])));
  }

  /** What the page took out of the registry is put back. */
  #draw(kind: Kind, ranges: readonly Range[]): void {
    const name = nameOf(kind);
    const old = this.#ranges.get(kind) ?? [];
    const wanted = new Set(ranges);
    this.#ranges.set(kind, ranges);
    let highlight = this.#registry.get(name);
    if (ranges.length > 0 && !highlight) {
      highlight = new this.#window.Highlight();
      highlight.priority = KINDS.indexOf(kind);
      this.#registry.set(name, highlight);
    }
    for (const range of wanted) if (!highlight!.has(range)) highlight!.add(range);
    for (const range of old) if (!wanted.has(range)) highlight?.delete(range);
    if (highlight?.size === 0) this.#registry.delete(name);
  }
}

function isInCell([range]: readonly Range[]): boolean {
  return !!range?.startContainer.parentElement?.closest('td,th');
}

function topOf(ranges: readonly Range[]): number | null {
  return ranges[0]?.getClientRects()[0]?.top ?? null;
}
