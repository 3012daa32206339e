/** The sidebar's width in CSS pixels: as it first is, and the least that holds its contents. */
export const DEFAULT_WIDTH = 340;
export const MIN_WIDTH = 320;
const MAX_WIDTH = 720;

/** A width as it may be shown in a window: never under the least, never over the window. */
export function clampWidth(width: number, windowWidth: number): number {
  const most = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, windowWidth * 0.8));
  return Math.round(Math.min(Math.max(width, MIN_WIDTH), most));
}

/** The width after a key on the handle; `null` for keys that mean nothing there. */
export function widthAfterKey(key: string, width: number): number | null {
  const step = 16;
  if (key === 'ArrowLeft') return width + step;
  if (key === 'ArrowRight') return width - step;
  if (key === 'Home') return MIN_WIDTH;
  if (key === 'End') return MAX_WIDTH;
  return null;
}
