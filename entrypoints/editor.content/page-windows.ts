import { boxOf, frameOf } from '../../lib/editors/page-realm.ts';

/** An element's box as the top window sees it, in CSS pixels of that window. */
export function boxInPage(element: Element): DOMRect {
  return inPage(boxOf(element), element);
}

/** A box in the window of an element, as the top window sees it. */
export function inPage(inWindow: DOMRect, element: Element): DOMRect {
  const box = DOMRect.fromRect(inWindow);
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = boxOf(frame);
    box.x += outer.x + frame.clientLeft;
    box.y += outer.y + frame.clientTop;
  }
  return box;
}
