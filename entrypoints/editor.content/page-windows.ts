/** The windows an element is seen through: its own, and those around it up to the top of the page. */
export function windowsAround(element: Element): Window[] {
  const windows: Window[] = [];
  let view: Window | null = element.ownerDocument.defaultView;
  while (view) {
    windows.push(view);
    const frame: Element | null = frameElementOf(view);
    view = frame?.ownerDocument.defaultView ?? null;
  }
  return windows;
}

/** An element's box as the top window sees it, in CSS pixels of that window. */
export function boxInPage(element: Element): DOMRect {
  const box = DOMRect.fromRect(element.getBoundingClientRect());
  for (const view of windowsAround(element)) {
    const frame = frameElementOf(view);
    if (!frame) break;
    const outer = frame.getBoundingClientRect();
    box.x += outer.x + frame.clientLeft;
    box.y += outer.y + frame.clientTop;
  }
  return box;
}

/** Whether the keyboard is in an element, looked for in frames of the same site and open shadow roots. */
export function hasFocus(element: Element): boolean {
  for (const view of windowsAround(element)) {
    const frame = frameElementOf(view);
    if (frame && frame.ownerDocument.activeElement !== frame) return false;
  }
  for (let at: Element | null = element; at; ) {
    const scope: Node = at.getRootNode();
    const { activeElement } = scope as Document | ShadowRoot;
    if (!activeElement || !(at === activeElement || at.contains(activeElement))) return false;
    at = scope.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (scope as ShadowRoot).host : null;
  }
  return true;
}

function frameElementOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch (error) {
    // Around this window lies another site's page: for us it is the top.
    if ((error as Error).name === 'SecurityError') return null;
    throw error;
  }
}
