/** A window with its own constructors: an editor in an iframe must be served with that frame's. */
export type PageWindow = Window & typeof globalThis;

/** Where style sheets and selections live: the text's own document, or the open shadow root it is in. */
export type Scope = Document | ShadowRoot;

/** The document of a node that is not a document itself, also of one that was taken out of it. */
export function documentOf(node: Node): Document {
  return node.ownerDocument!;
}

/** The window a node is shown in. @throws {Error} when its document is shown nowhere. */
export function windowOf(node: Node): PageWindow {
  const view = documentOf(node).defaultView;
  if (!view) throw new Error('windowOf: not shown');
  return view;
}

/** How an element is shown. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return windowOf(element).getComputedStyle(element);
}

/** Where an element is shown in its window. */
export function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

// `instanceof` fails on nodes of another frame, so kinds are told by the nodes themselves.
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node;
}

export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1;
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}

/** The document or open shadow root a node is in. */
export function scopeOf(node: Node): Scope {
  const top = node.getRootNode();
  return isShadowRoot(top) ? top : documentOf(node);
}

/** The element around an element, out of shadow roots too. */
export function parentAcross(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const scope = element.getRootNode();
  return isShadowRoot(scope) ? scope.host : null;
}

/** What a look across a frame's border shows; `null` where the other side belongs to another site. */
function acrossFrame<T>(look: () => T | null | undefined): T | null {
  try {
    return look() ?? null;
  } catch (error) {
    // There is nothing for us then, and that is an answer.
    if ((error as Error).name === 'SecurityError') return null;
    throw error;
  }
}

/** The iframe element a document is shown in, if this script may see it. */
export function frameOf(node: Node): Element | null {
  return acrossFrame(() => documentOf(node).defaultView?.frameElement);
}

/** The windows an element is seen through: its own, and those around it up to the top of the page. */
export function windowsAround(element: Element): Window[] {
  const windows: Window[] = [];
  for (let at: Element | null = element; at; at = frameOf(at)) {
    const view = documentOf(at).defaultView;
    if (view) windows.push(view);
  }
  return windows;
}

/** An iframe's document, or `null` when it is of another site or not loaded. */
export function frameDocument(frame: Element): Document | null {
  return acrossFrame(() => (frame as HTMLIFrameElement).contentDocument);
}

/** Whether an element is still in a page that is shown, through all frames around it. */
export function isAlive(root: Element): boolean {
  let element: Element | null = root;
  while (element) {
    if (!element.isConnected || !documentOf(element).defaultView) return false;
    element = frameOf(element);
  }
  return true;
}

/** The outermost document of the same site around a node. */
export function topDocument(node: Node): Document {
  const frame = frameOf(node);
  return frame ? topDocument(frame) : documentOf(node);
}

/** The innermost element with focus, looked for inside open shadow roots and frames of the same site. */
export function deepActiveElement(scope: Scope): Element | null {
  const active = scope.activeElement;
  if (!active) return null;
  const inner = active.shadowRoot ?? (/^i?frame$/.test(active.localName) ? frameDocument(active) : null);
  return (inner && deepActiveElement(inner)) ?? active;
}

/** Known when an extension is built, which then has nothing in it of what is for the other browsers. */
interface BuildTarget {
  readonly NIGAO_FIREFOX?: boolean;
}

/** Firefox differs in how it breaks lines on `insertText`. It is known by what its windows have: its style properties come and go. */
export function isFirefox(node: Node): boolean {
  return (globalThis as BuildTarget).NIGAO_FIREFOX ?? 'mozInnerScreenX' in windowOf(node);
}

/** Whether this code runs in the page's own world and not in an extension's. Only Firefox tells, and only there it matters. */
export function runsInPage(): boolean {
  return !('wrappedJSObject' in globalThis);
}
