import { MIN_WIDTH, widthAfterKey } from './sidebar-width.ts';

interface ResizeActions {
  readonly width: () => number;
  readonly resize: (width: number) => void;
  /** While the pointer drags, the frame beside must not swallow its events. */
  readonly dragging: (active: boolean) => void;
  readonly done: () => void;
}

/** The sidebar's left edge, to be dragged with the pointer or moved with the arrow keys. */
export class ResizeHandle {
  readonly element: HTMLElement;
  readonly #actions: ResizeActions;

  constructor(page: Document, actions: ResizeActions) {
    this.#actions = actions;
    this.element = page.createElement('div');
    this.element.tabIndex = 0;
    this.element.role = 'separator';
    this.element.ariaOrientation = 'vertical';
    this.element.ariaLabel = '侧边栏宽度，按左右方向键调整';
    this.element.ariaValueMin = String(MIN_WIDTH);
    this.element.addEventListener('pointerdown', (event) => this.#pressed(event));
    this.element.addEventListener('keydown', (event) => this.#keyed(event));
  }

  show(width: number): void {
    this.element.ariaValueNow = String(width);
  }

  #pressed(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const { element } = this;
    const from = event.clientX + this.#actions.width();
    const dragged = new AbortController();
    const { signal } = dragged;
    element.setPointerCapture(event.pointerId);
    this.#actions.dragging(true);
    element.addEventListener('pointermove', (moved) => this.#actions.resize(from - moved.clientX), { signal });
    const end = () => {
      dragged.abort();
      this.#actions.dragging(false);
      this.#actions.done();
    };
    element.addEventListener('pointerup', end, { signal });
    element.addEventListener('pointercancel', end, { signal });
  }

  #keyed(event: KeyboardEvent): void {
    const width = widthAfterKey(event.key, this.#actions.width());
    if (width === null) return;
    event.preventDefault();
    this.#actions.resize(width);
    this.#actions.done();
  }
}
