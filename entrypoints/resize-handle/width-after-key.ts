import { MAX_WIDTH, MIN_WIDTH } from '../editor.content/sidebar-width.ts';

const STEP = 16;

/** The sidebar's width after a key on its handle, which moves as the edge does; `null` for keys that mean nothing there. */
export function widthAfterKey(key: string, width: number): number | null {
  if (key === 'ArrowLeft') return width + STEP;
  if (key === 'ArrowRight') return width - STEP;
  if (key === 'Home') return MIN_WIDTH;
  return key === 'End' ? MAX_WIDTH : null;
}
