import { draftFieldOf, shownArea, type FoundEditor } from './draft-field.ts';
import { HOST } from './editing-hosts.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { editorFamilies } from './editor-families.ts';
import { listen } from './listening.ts';
import { deepActiveElement, frameDocument, isElement, isShadowRoot } from './page-realm.ts';

/** A field that was too small when it got focus is looked at again, at most this often, as it grows. */
const LOOK_AGAIN = 500;
const FRAMES = 'iframe, frame';
const CANDIDATES = `textarea, ${HOST}`;

/**
 * Watches focus in a page: its document, every frame of the same site (also those added or loaded
 * again later, and frames in frames) and open shadow roots.
 */
export class EditorFinder {
  readonly #page: Document;
  readonly #onEditor: (root: HTMLElement, family: EditorFamily) => void;
  readonly #families: readonly EditorFamily[];
  /** How to stop watching each page. */
  readonly #watched = new Map<Document, () => void>();
  readonly #shadows = new Set<WeakRef<ShadowRoot>>();
  readonly #seenShadows = new WeakSet<ShadowRoot>();
  readonly #frames = new Set<WeakRef<Element>>();
  readonly #seenFrames = new WeakSet<Element>();
  #focused: FoundEditor | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onEditor told of each editor that gets focus, and at once of one that has it; not told
   * again when focus only comes back to the same editor.
   */
  constructor(
    page: Document,
    onEditor: (root: HTMLElement, family: EditorFamily) => void,
    families: readonly EditorFamily[] = editorFamilies,
  ) {
    this.#page = page;
    this.#onEditor = onEditor;
    this.#families = families;
    this.#watch(page);
    this.#look();
  }

  /** The editor that has focus, or had it last and is still there. */
  get focused(): FoundEditor | null {
    return this.#focused?.root.isConnected ? this.#focused : null;
  }

  /** The editor to take when none has focus: the largest that is shown. */
  best(): FoundEditor | null {
    return largestOf(candidatesIn(this.#page), this.#families);
  }

  destroy(): void {
    clearTimeout(this.#again);
    for (const stop of this.#watched.values()) stop();
    for (const shadow of this.#shadows) shadow.deref()?.removeEventListener('focusin', this.#focusedIn, true);
    for (const frame of this.#frames) frame.deref()?.removeEventListener('load', this.#loaded);
    this.#watched.clear();
  }

  #watch(page: Document): void {
    // A page that was written anew (`document.open`) is the same document without its listeners.
    this.#watched.get(page)?.();
    const observer = new MutationObserver(this.#added);
    observer.observe(page, { childList: true, subtree: true });
    const stops = [
      listen(page, 'focusin', this.#focusedIn, true),
      listen(page, 'input', this.#input, true),
      // A page in `designMode` gets focus as a whole.
      listen(page.defaultView ?? page, 'focus', () => this.#look()),
    ];
    this.#watched.set(page, () => {
      observer.disconnect();
      for (const stop of stops) stop();
    });
    this.#watchFrames(page);
  }

  #watchFrames(within: ParentNode): void {
    for (const frame of within.querySelectorAll(FRAMES)) this.#watchFrame(frame);
  }

  #watchFrame(frame: Element): void {
    if (!this.#seenFrames.has(frame)) {
      this.#seenFrames.add(frame);
      this.#frames.add(new WeakRef(frame));
      frame.addEventListener('load', this.#loaded);
    }
    const page = frameDocument(frame);
    if (page) this.#watch(page);
  }

  readonly #added = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        if (node.matches(FRAMES)) this.#watchFrame(node);
        else if (node.firstElementChild) this.#watchFrames(node);
      }
    }
  };

  readonly #loaded = (event: Event): void => {
    for (const [page, stop] of this.#watched) {
      if (page.defaultView) continue;
      stop();
      this.#watched.delete(page);
    }
    this.#watchFrame(event.currentTarget as Element);
    this.#look();
  };

  readonly #focusedIn = (event: Event): void => {
    const path = event.composedPath();
    // Focus that moves inside a shadow root is heard only there.
    for (const at of path) if (isShadowRoot(at as Node)) this.#watchShadow(at as ShadowRoot);
    this.#consider(path[0] as Element);
  };

  #watchShadow(shadow: ShadowRoot): void {
    if (this.#seenShadows.has(shadow)) return;
    this.#seenShadows.add(shadow);
    this.#shadows.add(new WeakRef(shadow));
    shadow.addEventListener('focusin', this.#focusedIn, true);
    this.#watchFrames(shadow);
  }

  readonly #input = (event: Event): void => {
    const target = event.composedPath()[0] as Element;
    if (this.#focused?.root.contains(target)) return;
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.#look();
    }, LOOK_AGAIN);
  };

  #look(): void {
    const active = deepActiveElement(this.#page);
    if (!active) return;
    for (let scope = active.getRootNode(); isShadowRoot(scope); scope = scope.host.getRootNode()) this.#watchShadow(scope);
    this.#consider(active);
  }

  #consider(element: Element): void {
    const found = isElement(element) ? draftFieldOf(element, this.#families) : null;
    if (!found || found.root === this.#focused?.root) return;
    this.#focused = found;
    this.#onEditor(found.root, found.family);
  }
}

/** The editor that takes most of the page among elements that are roots of editors; `null` where none is shown. */
export function largestOf(elements: Iterable<Element>, families: readonly EditorFamily[] = editorFamilies): FoundEditor | null {
  let best: FoundEditor | null = null;
  let most = 0;
  for (const element of elements) {
    const found = draftFieldOf(element, families);
    // A candidate may be one line of an editor.
    const area = found && (found.root === element || element.matches(CANDIDATES)) ? shownArea(found) : 0;
    if (area > most) [best, most] = [found, area];
  }
  return best;
}

/** Everything in a page, or a part of it, that might be an editor, frames of the same site and open shadow roots included. */
export function* candidatesIn(scope: ParentNode): Generator<Element> {
  const page = scope as Document;
  if (page.designMode === 'on') yield page.body;
  yield* scope.querySelectorAll(CANDIDATES);
  for (const element of scope.querySelectorAll('*')) {
    if (element.shadowRoot) yield* candidatesIn(element.shadowRoot);
    const inner = element.matches(FRAMES) ? frameDocument(element) : null;
    if (inner?.body) yield* candidatesIn(inner);
  }
}
