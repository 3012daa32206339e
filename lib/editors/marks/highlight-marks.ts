import type { Draft } from '../../draft/draft.ts';
import type { Severity } from '../../draft/finding.ts';
import type { Span } from '../../draft/span.ts';
import type { EditorAdapter } from '../editor-adapter.ts';
import type { Mark } from '../editor-port.ts';
import { isShadowRoot, scopeOf, windowOf, type PageWindow } from '../page-realm.ts';
import { FLASH_TIME, type MarkLayer } from './mark-layer.ts';
import { MarkSheet } from './mark-sheet.ts';
import { SEVERITIES } from './mark-style.ts';

type Kind = Severity | 'flash';
const KINDS: readonly Kind[] = [...SEVERITIES, 'flash'];

interface PointedRegistry extends HighlightRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}

/**
 * Marks over text nodes by the CSS Custom Highlight API. The registry belongs to the text's window
 * and is shared with the page and with other editors in it: each layer only puts in and takes out
 * its own ranges.
 */
export class HighlightMarks implements MarkLayer {
  readonly #adapter: EditorAdapter;
  readonly #window: PageWindow;
  /** Kept, because a frame that was taken away no longer gives it. */
  readonly #registry: PointedRegistry;
  readonly #sheet: MarkSheet;
  readonly #ranges = new Map<Kind, AbstractRange[]>();
  readonly #keys = new Map<AbstractRange, { key: string; weight: number }>();
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: EditorAdapter) {
    this.#adapter = adapter;
    this.#window = windowOf(adapter.root);
    this.#registry = this.#window.CSS.highlights;
    this.#sheet = new MarkSheet(scopeOf(adapter.root));
  }

  show(_draft: Draft, marks: readonly Mark[]): void {
    const drawn = new Map<Kind, AbstractRange[]>(SEVERITIES.map((severity) => [severity, []]));
    this.#keys.clear();
    for (const { key, severity, start, end } of marks) {
      const weight = SEVERITIES.indexOf(severity);
      for (const range of this.#adapter.rangesOf({ start, end })) {
        drawn.get(severity)!.push(range);
        this.#keys.set(range, { key, weight });
      }
    }
    for (const severity of SEVERITIES) this.#draw(severity, drawn.get(severity)!);
    this.#sheet.restore();
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#draw('flash', this.#adapter.rangesOf(span));
    this.#flashTimer = setTimeout(() => this.#draw('flash', []), FLASH_TIME);
  }

  keyAt({ clientX, clientY }: MouseEvent): string | null {
    let best: { key: string; weight: number } | null = null;
    for (const range of this.#rangesAt(clientX, clientY)) {
      const hit = this.#keys.get(range);
      if (hit && (!best || hit.weight > best.weight)) best = hit;
    }
    return best?.key ?? null;
  }

  tend(): void {
    this.#sheet.restore();
    for (const kind of KINDS) {
      const ranges = this.#ranges.get(kind) ?? [];
      if (ranges.length > 0 && !this.#registry.get(`nigao-${kind}`)?.has(ranges[0]!)) this.#draw(kind, ranges);
    }
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    for (const kind of KINDS) this.#draw(kind, []);
    this.#keys.clear();
    this.#sheet.release();
  }

  #draw(kind: Kind, ranges: AbstractRange[]): void {
    const name = `nigao-${kind}`;
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

  *#rangesAt(x: number, y: number): Generator<AbstractRange> {
    const { root } = this.#adapter;
    const scope = scopeOf(root);
    const shadowRoots = isShadowRoot(scope) ? [scope] : [];
    if (this.#registry.highlightsFromPoint) {
      for (const { ranges } of this.#registry.highlightsFromPoint(x, y, { shadowRoots })) yield* ranges;
      return;
    }
    const caret = root.ownerDocument.caretPositionFromPoint?.(x, y, { shadowRoots });
    if (!caret) return;
    for (const range of this.#keys.keys()) {
      if ((range as Range).isPointInRange(caret.offsetNode, caret.offset)) yield range;
    }
  }
}
