import { saveSidebarWidth } from '../../lib/platform/sidebar-width.ts';
import type { ResizableSidebar } from '../editor.content/sidebar-frame.ts';
import { MIN_WIDTH } from '../editor.content/sidebar-width.ts';
import { widthAfterKey } from './width-after-key.ts';

/** The sidebar's left edge, to be dragged with the pointer or moved with the arrow keys. */
export function openResizeHandle(page: Document, sidebar: ResizableSidebar): HTMLElement {
  const handle = page.createElement('div');
  handle.tabIndex = 0;
  handle.role = 'separator';
  handle.ariaOrientation = 'vertical';
  handle.ariaLabel = '侧边栏宽度，按左右方向键调整';
  handle.ariaValueMin = String(MIN_WIDTH);
  const tellWidth = (): void => {
    handle.ariaValueNow = String(sidebar.width);
  };
  const resize = (width: number): void => {
    sidebar.resize(width);
    tellWidth();
  };
  tellWidth();
  // It may have been fitted into another window since.
  handle.addEventListener('focus', tellWidth);
  handle.addEventListener('keydown', (event) => {
    const width = widthAfterKey(event.key, sidebar.width);
    if (width === null) return;
    event.preventDefault();
    resize(width);
    void saveSidebarWidth(sidebar.width);
  });
  handle.addEventListener('pointerdown', (event) => {
    if (event.button === 0) drag(handle, sidebar, event, resize);
  });
  return handle;
}

function drag(handle: HTMLElement, sidebar: ResizableSidebar, event: PointerEvent, resize: (width: number) => void): void {
  event.preventDefault();
  // So that the arrow keys may finish what the pointer began.
  handle.focus();
  const from = event.clientX + sidebar.width;
  const dragged = new AbortController();
  const { signal } = dragged;
  handle.setPointerCapture(event.pointerId);
  // The frame beside must not swallow the pointer's events.
  sidebar.host.toggleAttribute('data-dragging', true);
  handle.addEventListener('pointermove', (moved) => resize(from - moved.clientX), { signal });
  const end = (): void => {
    dragged.abort();
    sidebar.host.toggleAttribute('data-dragging', false);
    void saveSidebarWidth(sidebar.width);
  };
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
