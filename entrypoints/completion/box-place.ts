interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly left: number;
  readonly top: number;
}

const GAP = 4;
const EDGE = 8;

/** Where a list goes: under the caret, over it where there is no room, and never over the window's edges. */
export function placeBox(caret: Pick<DOMRect, 'right' | 'top' | 'bottom'>, view: Size, list: Size): Point {
  const below = caret.bottom + GAP;
  const top = below + list.height + EDGE <= view.height ? below : Math.max(EDGE, caret.top - GAP - list.height);
  return { left: Math.max(EDGE, Math.min(caret.right, view.width - list.width - EDGE)), top };
}
