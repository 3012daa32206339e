import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/span.ts';
import type { Mark } from '../editor-port.ts';
import type { ImeGuard } from '../ime-guard.ts';
import { listen } from '../listening.ts';
import { documentOf, windowOf, type PageWindow } from '../page-realm.ts';
import { HighlightMarks } from './highlight-marks.ts';
import { FLASH_TIME, type MarkLayer } from './mark-layer.ts';
import { TextareaMirror } from './textarea-mirror.ts';

/** Marks over a text box: on an unseen copy of its text, which follows it about the page. */
export class TextareaOverlay implements MarkLayer {
  readonly #area: HTMLTextAreaElement;
  readonly #ime: ImeGuard;
  readonly #window: PageWindow;
  readonly #resized: ResizeObserver;
  readonly #stops: readonly (() => void)[];
  #mirror: TextareaMirror | null = null;
  #layer: HighlightMarks | null = null;
  #draft: Draft = { text: '', blocks: [] };
  #marks: readonly Mark[] = [];
  #textHeight = 0;
  #frame = 0;
  #typed = false;
  #remeasure = false;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(area: HTMLTextAreaElement, ime: ImeGuard) {
    this.#area = area;
    this.#ime = ime;
    this.#window = windowOf(area);
    this.#resized = new this.#window.ResizeObserver(this.#changed);
    this.#resized.observe(area, { box: 'border-box' });
    this.#resized.observe(documentOf(area).documentElement);
    this.#stops = [
      listen(this.#window, 'scroll transitionend animationend', this.#moved, true),
      listen(this.#window, 'resize', this.#changed, true),
      listen(documentOf(area).fonts, 'loadingdone', this.#changed),
      listen(area, 'input', this.#input, true),
    ];
  }

  show(draft: Draft, marks: readonly Mark[]): void {
    this.#draft = draft;
    this.#marks = marks;
    if (marks.length === 0 && !this.#flashTimer) return this.#drop();
    const mirror = (this.#mirror ??= new TextareaMirror(this.#area));
    this.#layer ??= new HighlightMarks({ root: mirror.text, ime: this.#ime, rangesOf: (span, known) => mirror.rangesOf(this.#draft, span, known) });
    mirror.measure();
    mirror.show(draft.blocks);
    mirror.place();
    this.#layer.show(draft, marks);
    this.#textHeight = this.#area.scrollHeight;
  }

  flash(span: Span): void {
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => {
      this.#flashTimer = undefined;
      if (this.#marks.length === 0) this.#drop();
    }, FLASH_TIME);
    this.show(this.#draft, this.#marks);
    this.#layer?.flash(span);
  }

  keyAt(click: MouseEvent): string | null {
    return this.#layer?.keyAt(click) ?? null;
  }

  tend(): void {
    this.#layer?.tend();
    this.#changed();
  }

  destroy(): void {
    clearTimeout(this.#flashTimer);
    for (const stop of this.#stops) stop();
    this.#resized.disconnect();
    this.#drop();
  }

  #drop(): void {
    if (this.#frame) this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#layer?.destroy();
    this.#mirror?.destroy();
    this.#layer = this.#mirror = null;
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
    if (this.#remeasure) this.#mirror?.measure();
    if (this.#typed) this.#hideStale();
    this.#typed = this.#remeasure = false;
    this.#mirror?.place();
  };

  /** Until the text is read again, marks behind the caret may be in the wrong place: rather none. */
  #hideStale(): void {
    const { selectionStart: caret, value, scrollHeight } = this.#area;
    const typed = value.length - this.#draft.text.length;
    const lineEnd = scrollHeight === this.#textHeight ? value.indexOf('\n', caret) : -1;
    this.#layer?.hide(({ start, end }) => end >= caret - Math.max(1, typed) && (lineEnd < 0 || start + typed <= lineEnd));
  }
}
