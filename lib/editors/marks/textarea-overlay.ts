import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/span.ts';
import type { EditorAdapter } from '../editor-adapter.ts';
import type { Mark } from '../editor-port.ts';
import { listen } from '../listening.ts';
import { countFirst } from '../ordering.ts';
import { windowOf, type PageWindow } from '../page-realm.ts';
import { FLASH_TIME, type MarkLayer } from './mark-layer.ts';
import { SEVERITIES } from './mark-style.ts';
import { TextareaMirror } from './textarea-mirror.ts';

/** Beside what is visible, this many times its height is drawn on both sides. */
const AHEAD = 1;

interface Drawn {
  readonly mark: Mark;
  readonly boxes: readonly HTMLElement[];
}

/** Marks over a text box: lines under a hidden copy of its text, which follows it about the page. */
export class TextareaOverlay implements MarkLayer {
  readonly #adapter: EditorAdapter;
  readonly #area: HTMLTextAreaElement;
  readonly #window: PageWindow;
  readonly #resized: ResizeObserver;
  readonly #stops: readonly (() => void)[];
  #mirror: TextareaMirror | null = null;
  #draft: Draft = { text: '', blocks: [] };
  #marks: readonly Mark[] = [];
  #drawn: readonly Drawn[] = [];
  /** The stretch of the text, in pixels, whose marks are drawn. */
  #from = 0;
  #to = 0;
  #textHeight = 0;
  #frame = 0;
  #typed = false;
  #remeasure = false;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: EditorAdapter) {
    this.#adapter = adapter;
    this.#area = adapter.root as HTMLTextAreaElement;
    this.#window = windowOf(this.#area);
    this.#resized = new this.#window.ResizeObserver(this.#changed);
    this.#resized.observe(this.#area, { box: 'border-box' });
    this.#resized.observe(this.#area.ownerDocument.documentElement);
    this.#stops = [
      listen(this.#window, 'scroll transitionend animationend', this.#moved, true),
      listen(this.#window, 'resize', this.#changed, true),
      listen(this.#area.ownerDocument.fonts, 'loadingdone', this.#changed),
      listen(this.#area, 'input', this.#input, true),
    ];
  }

  show(draft: Draft, marks: readonly Mark[]): void {
    this.#draft = draft;
    this.#marks = marks.toSorted((a, b) => a.start - b.start || a.end - b.end);
    if (marks.length === 0 && !this.#flashTimer) return this.#drop();
    this.#mirror ??= new TextareaMirror(this.#area);
    this.#mirror.measure();
    this.#mirror.show(draft.blocks);
    this.#redraw();
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => {
      this.#flashTimer = undefined;
      this.show(this.#draft, this.#marks);
    }, FLASH_TIME);
    this.show(this.#draft, this.#marks);
    this.#mirror?.boxes.append(...this.#boxes(span, 'flash'));
  }

  keyAt(): string | null {
    // The click has put the caret where the pointer is.
    const { selectionStart, selectionEnd } = this.#area;
    if (selectionStart !== selectionEnd) return null;
    let best: Mark | null = null;
    for (const mark of this.#marks) {
      if (mark.start > selectionStart || mark.end < selectionStart) continue;
      if (!best || SEVERITIES.indexOf(mark.severity) > SEVERITIES.indexOf(best.severity)) best = mark;
    }
    return best?.key ?? null;
  }

  tend(): void {
    if (this.#mirror) this.#changed();
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    this.#flashTimer = undefined;
    for (const stop of this.#stops) stop();
    this.#resized.disconnect();
    this.#drop();
  }

  #drop(): void {
    if (this.#frame) this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#mirror?.destroy();
    this.#mirror = null;
    this.#drawn = [];
  }

  readonly #input = (): void => {
    this.#typed = true;
    this.#moved();
  };

  readonly #changed = (): void => {
    this.#remeasure = true;
    this.#moved();
  };

  readonly #moved = (): void => {
    if (this.#mirror) this.#frame ||= this.#window.requestAnimationFrame(this.#follow);
  };

  readonly #follow = (): void => {
    this.#frame = 0;
    const mirror = this.#mirror;
    if (!mirror) return;
    const resized = this.#remeasure && mirror.measure();
    if (this.#typed) this.#hideStale();
    this.#typed = this.#remeasure = false;
    const { scrollTop, clientHeight } = this.#area;
    const inDrawn = scrollTop >= this.#from && scrollTop + clientHeight <= this.#to;
    if (resized || !inDrawn) this.#redraw();
    else mirror.place();
  };

  /** Until the text is read again, marks behind the caret may be in the wrong place: rather none. */
  #hideStale(): void {
    const { selectionStart: caret, value, scrollHeight } = this.#area;
    const typed = value.length - this.#draft.text.length;
    const lineEnd = scrollHeight === this.#textHeight ? value.indexOf('\n', caret) : -1;
    for (const { mark, boxes } of this.#drawn) {
      if (mark.end < caret - Math.max(1, typed) || (lineEnd >= 0 && mark.start + typed > lineEnd)) continue;
      for (const box of boxes) box.style.display = 'none';
    }
  }

  #redraw(): void {
    const mirror = this.#mirror!;
    // An input method's own text is not in what was read: the places would be wrong.
    if (this.#adapter.ime.busy) return;
    mirror.place();
    const { scrollTop, clientHeight, scrollHeight } = this.#area;
    this.#textHeight = scrollHeight;
    this.#from = scrollTop <= clientHeight * AHEAD ? -1 : scrollTop - clientHeight * AHEAD;
    this.#to = scrollTop + clientHeight * (1 + AHEAD);
    const drawn: Drawn[] = [];
    for (let index = this.#firstNear(); index < this.#marks.length; index += 1) {
      const mark = this.#marks[index]!;
      const boxes = this.#boxes(mark, mark.severity);
      if (boxes[0] && parseFloat(boxes[0].style.top) > this.#to) break;
      drawn.push({ mark, boxes });
    }
    mirror.boxes.replaceChildren(...drawn.flatMap(({ boxes }) => boxes));
    this.#drawn = drawn;
  }

  /** The first mark that ends below the top of what is drawn: marks stand in the order of their lines. */
  #firstNear(): number {
    return countFirst(this.#marks.length, (index) => {
      const last = this.#mirror!.rectsOf(this.#draft, this.#marks[index]!).at(-1);
      return last !== undefined && last.bottom < this.#from;
    });
  }

  #boxes(span: Span, kind: string): HTMLElement[] {
    const page = this.#area.ownerDocument;
    return this.#mirror!.rectsOf(this.#draft, span).map(({ left, top, width, height }) => {
      const box = page.createElement('i');
      box.className = kind;
      for (const [name, value] of Object.entries({ left, top, width, height })) box.style.setProperty(name, `${value}px`);
      return box;
    });
  }
}
