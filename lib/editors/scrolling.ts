import { boxOf, documentOf, frameOf, parentAcross, styleOf, windowOf } from './page-realm.ts';

/** Text nearer than this many pixels to an edge counts as out of view. */
const MARGIN = 24;

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Scrolls whatever scrolls around `element`, frames included, until the place asked for is in view. */
export function scrollIntoView(element: Element, placeOf: () => Extent): void {
  const page = documentOf(element);
  const viewport = page.scrollingElement ?? page.documentElement;
  for (let box: Element | null = element; box; box = parentAcross(box)) {
    if (box !== viewport && scrolls(box)) scrollBox(box, boxOf(box), placeOf());
  }
  scrollBox(viewport, { top: 0, bottom: windowOf(element).innerHeight }, placeOf());
  const frame = frameOf(element);
  if (!frame) return;
  scrollIntoView(frame, () => {
    const { top } = boxOf(frame);
    const place = placeOf();
    return { top: top + place.top, bottom: top + place.bottom };
  });
}

function scrollBox(box: Element, view: Extent, place: Extent): void {
  if (place.top >= view.top + MARGIN && place.bottom <= view.bottom - MARGIN) return;
  const by = (place.top + place.bottom - view.top - view.bottom) / 2;
  box.scrollTo({ top: box.scrollTop + by, left: box.scrollLeft, behavior: 'instant' });
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return /auto|scroll|hidden|overlay/.test(styleOf(box).overflowY);
}

/** Remembers where everything around an element is scrolled to. @returns the way back there. */
export function keepScroll(element: Element): () => void {
  const kept: { box: Element; top: number; left: number }[] = [];
  for (let box: Element | null = element; box; box = parentAcross(box) ?? frameOf(box)) {
    if (box.scrollTop !== 0 || box.scrollLeft !== 0 || box.scrollHeight > box.clientHeight) {
      kept.push({ box, top: box.scrollTop, left: box.scrollLeft });
    }
  }
  return () => {
    for (const { box, top, left } of kept) {
      if (box.scrollTop !== top || box.scrollLeft !== left) box.scrollTo({ top, left, behavior: 'instant' });
    }
  };
}
