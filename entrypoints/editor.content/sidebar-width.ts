/** The sidebar's width in CSS pixels: as it first is, the least that holds its contents, and the most it may take. */
export const DEFAULT_WIDTH = 340;
export const MIN_WIDTH = 320;
export const MAX_WIDTH = 720;

/** A width as it may be shown in a window: never under the least, never over the window. */
export function clampWidth(width: number, windowWidth: number): number {
  const most = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, windowWidth * 0.8));
  return Math.round(Math.min(Math.max(width, MIN_WIDTH), most));
}
