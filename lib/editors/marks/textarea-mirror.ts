import type { Block, Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/span.ts';
import { rangeOver } from '../dom-selection.ts';
import { blockAt, sameEnds } from '../ordering.ts';
import { boxOf, documentOf, parentAcross, styleOf, windowOf } from '../page-realm.ts';

/** What decides where each character of a text box stands. */
const METRICS =
  /^(direction|font|hyphens|letter-|line-[bh]|overflow-wrap|padding-|tab-|text-[air]|text-[st]\w+-trim|text-transform|unicode|word-|writing|-webkit-locale)/;

/** The names of these properties, looked up once. */
let names: readonly string[] | undefined;

// Short, since it is in every page. Nothing may find, select or read out the copy.
const HOST = 'all:initial;position:absolute;left:0;top:0;width:0;height:0;pointer-events:none;z-index:var(--z)';
const SHEET = `:host{${HOST.replace(/;|$/g, '!important;')}}
div{position:absolute;left:0;top:0;overflow:hidden;transform-origin:0 0}
#text{overflow:visible;box-sizing:border-box;color:#0000;forced-color-adjust:none}
#text>div{position:static;overflow:visible;text-indent:0;unicode-bidi:inherit}
#text>:first-child{text-indent:inherit}
@media print{:host{display:none!important}}`;

/**
 * An unseen copy of a text box's text with the same line breaks, in a closed shadow root of our own
 * over the box: its characters can be marked as those of the box cannot. It catches no clicks.
 */
export class TextareaMirror {
  /** Holds the copy, line by line. */
  readonly text: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #host: HTMLElement;
  readonly #clip: HTMLElement;
  #lines: readonly Block[] = [];
  #metrics = '';

  constructor(area: HTMLTextAreaElement) {
    this.#area = area;
    const page = documentOf(area);
    this.#host = page.createElement('nigao-marks');
    this.#host.inert = true;
    this.#clip = page.createElement('div');
    this.text = page.createElement('div');
    this.text.id = 'text';
    this.#clip.append(this.text);
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new (windowOf(area).CSSStyleSheet)();
    sheet.replaceSync(SHEET);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#clip);
    this.#raise();
    this.measure();
  }

  /** Shows these lines; only those that differ from the last are laid out again. */
  show(lines: readonly Block[]): void {
    const old = this.#lines;
    const [head, tail] = sameEnds(old.length, lines.length, (a, b) => old[a]!.text === lines[b]!.text);
    const { children } = this.text;
    const after = children[old.length - tail] ?? null;
    for (let index = old.length - tail - 1; index >= head; index -= 1) children[index]!.remove();
    const fresh = documentOf(this.#area).createDocumentFragment();
    for (let index = head; index < lines.length - tail; index += 1) fresh.append(this.#line(lines[index]!.text));
    this.text.insertBefore(fresh, after);
    this.#lines = lines;
  }

  /** A span of the draft shown, one range per line; one that is empty where the span is. The known ones where they stand right. */
  rangesOf({ blocks }: Draft, { start, end }: Span, known: readonly Range[] = []): Range[] {
    const ranges: Range[] = [];
    for (let index = blockAt(blocks, start); index < blocks.length; index += 1) {
      const block = blocks[index]!;
      if (block.start > end || (block.start === end && block.start > start)) break;
      ranges.push(this.#rangeIn(index, start - block.start, end - block.start, known[ranges.length]));
    }
    return ranges;
  }

  /** How far below the top of the unscrolled text a span begins, and how high its line is. */
  placeOf(draft: Draft, span: Span): { top: number; height: number } | null {
    const rect = this.rangesOf(draft, span)[0]?.getClientRects()[0];
    const scale = this.#scale || 1;
    return rect ? { top: (rect.top - boxOf(this.text).top) / scale, height: rect.height / scale } : null;
  }

  /** Copies the text box's metrics where they changed. @returns whether they did. */
  measure(): boolean {
    const area = this.#area;
    const style = styleOf(area);
    const width = contentWidth(area, style);
    names ??= [...style].filter((name) => METRICS.test(name));
    const values = names.map((name) => style.getPropertyValue(name));
    const metrics = `${width};${area.wrap};${style.whiteSpace};${values.join(';')}`;
    if (metrics === this.#metrics) return false;
    this.#metrics = metrics;
    names.forEach((name, index) => this.text.style.setProperty(name, values[index]!));
    const wraps = area.wrap !== 'off' && !/^(pre|nowrap)$/.test(style.whiteSpace);
    this.text.style.whiteSpace = wraps ? 'pre-wrap' : 'pre';
    this.text.style.width = wraps ? `${width}px` : 'max-content';
    this.text.style.minWidth = `${width}px`;
    return true;
  }

  /** Puts the copy over the text box, wherever that is now, and hides it where the box is hidden. */
  place(): void {
    const area = this.#area;
    const box = boxOf(area);
    const shown = box.width > 0 && area.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    this.#clip.style.display = shown ? '' : 'none';
    if (!shown) return;
    const origin = boxOf(this.#host);
    const scale = this.#scale;
    const zoom = area.currentCSSZoom ?? 1;
    const x = (box.left - origin.left + area.clientLeft * scale) / zoom;
    const y = (box.top - origin.top + area.clientTop * scale) / zoom;
    const { style } = this.#clip;
    // Zoomed text is laid out, scaled text only drawn larger: each must be done as the page does it.
    style.zoom = String(zoom);
    style.transform = `translate(${x}px, ${y}px) scale(${scale / zoom})`;
    style.width = `${area.clientWidth}px`;
    style.height = `${area.clientHeight}px`;
    style.clipPath = visiblePart(area, scale);
    this.scroll();
  }

  /** Follows the text box's own scrolling. */
  scroll(): void {
    const { scrollLeft, scrollTop } = this.#area;
    this.text.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  }

  destroy(): void {
    this.#host.remove();
  }

  /** How much larger the box is shown than it is laid out. Rotation is not followed. */
  get #scale(): number {
    return this.#area.offsetWidth > 0 ? boxOf(this.#area).width / this.#area.offsetWidth : 1;
  }

  /** Shows the copy just over what the text box is in: below a dialog over it, above a dialog round it. */
  #raise(): void {
    this.#host.style.setProperty('--z', layerOf(this.#area));
    documentOf(this.#area).documentElement.append(this.#host);
    if (!this.#area.closest(':modal, :popover-open')) return;
    this.#host.popover = 'manual';
    this.#host.showPopover();
  }

  #line(text: string): HTMLElement {
    const line = documentOf(this.#area).createElement('div');
    line.append(text === '' ? documentOf(this.#area).createElement('br') : text);
    return line;
  }

  #rangeIn(index: number, start: number, end: number, known?: Range): Range {
    const { length } = this.#lines[index]!.text;
    return rangeOver(this.text.children[index]!.firstChild!, Math.max(0, start), Math.min(end, length), known);
  }
}

/** The width text may take, paddings included; `clientWidth` is rounded and would wrap elsewhere. */
function contentWidth(area: HTMLTextAreaElement, style: CSSStyleDeclaration): number {
  const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
  const scrollbar = Math.max(0, Math.round(area.offsetWidth - area.clientWidth - borders));
  const outer = parseFloat(style.width);
  if (Number.isNaN(outer)) return area.clientWidth;
  if (style.boxSizing === 'border-box') return outer - borders - scrollbar;
  return outer + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
}

/** The z-index of the outermost thing in a page that an element is drawn with. */
function layerOf(element: Element): string {
  let layer = 'auto';
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const { zIndex } = styleOf(at);
    if (zIndex !== 'auto') layer = zIndex;
  }
  return layer;
}

/** Cuts off what the boxes round a text box do not show of it. */
function visiblePart(area: Element, scale: number): string {
  const box = boxOf(area);
  let { top, bottom } = box;
  for (let at = parentAcross(area); at && at.localName !== 'body'; at = parentAcross(at)) {
    if (styleOf(at).overflowY === 'visible') continue;
    const view = boxOf(at);
    top = Math.max(top, view.top);
    bottom = Math.min(bottom, view.bottom);
  }
  if (top <= box.top && bottom >= box.bottom) return 'none';
  return `inset(${(top - box.top) / scale}px 0 ${Math.max(0, box.bottom - bottom) / scale}px 0)`;
}
