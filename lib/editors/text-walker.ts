import { HOST, isDocumentOfHosts } from './editing-hosts.ts';
import { contextInside, ROOT_CONTEXT, sameContext, shapeOf, showsWhenEmpty, spaceModeOf } from './block-shape.ts';
import type { BlockContext } from './block-shape.ts';
import { isElement, isText, styleOf } from './page-realm.ts';
import { RunBuilder, type TextRun } from './text-run.ts';

/** A block element as last walked: its own runs and the block elements inside it, in order. */
interface Container {
  readonly element: Element;
  readonly context: BlockContext;
  items: (TextRun | Container)[];
  /** Its own inline content must be walked again. */
  stale: boolean;
  /** Something inside one of its block elements must. */
  staleInside: boolean;
}

/**
 * Walks an editor's DOM once into runs, which hold both the text and where it comes from, and after
 * that only the block elements in which something changed.
 */
export class TextWalker {
  readonly #root: HTMLElement;
  readonly #containers = new WeakMap<Node, Container>();
  readonly #runs = new WeakMap<Node, TextRun>();

  /** @param ignore selects what is shown and no text of the document. */
  constructor(
    root: HTMLElement,
    private readonly ignore: string,
  ) {
    this.#root = root;
  }

  /** All runs, in order; those of untouched blocks are the same objects as before. */
  runs(): TextRun[] {
    const runs: TextRun[] = [];
    this.#collect(this.#container(this.#root, ROOT_CONTEXT), runs);
    // An empty editor still has a place for a caret.
    if (runs.length === 0) runs.push(this.#emptyRun(this.#root, ROOT_CONTEXT));
    // Old libraries put an `entries` of their own on arrays.
    runs.forEach((run, index) => (run.index = index));
    return runs;
  }

  /** The run a text node or line break was last seen in. */
  runOf(node: Node): TextRun | undefined {
    return this.#runs.get(node);
  }

  /** Takes note of DOM changes. @returns whether any of them may have changed the text. */
  note(records: readonly MutationRecord[]): boolean {
    let noted = false;
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') {
        // The root's own look does not matter, and editors change it with every key.
        if (target === this.#root) continue;
        this.#forget(target);
        if (target.parentNode) this.#touch(target.parentNode);
      } else {
        for (const added of addedNodes) this.#forget(added);
        this.#touch(target);
      }
      noted = true;
    }
    return noted;
  }

  #forget(node: Node): void {
    if (!isElement(node)) return;
    this.#containers.delete(node);
    for (const inside of node.querySelectorAll('*')) this.#containers.delete(inside);
  }

  #touch(node: Node): void {
    let innermost = true;
    for (let at: Node | null = node; at; at = at === this.#root ? null : at.parentNode) {
      const container = this.#containers.get(at);
      if (!container) continue;
      if (innermost) container.stale = true;
      container.staleInside = true;
      innermost = false;
    }
  }

  #container(element: Element, context: BlockContext): Container {
    let container = this.#containers.get(element);
    if (!container || !sameContext(container.context, context)) {
      container = { element, context, items: [], stale: true, staleInside: true };
      this.#containers.set(element, container);
    }
    this.#refresh(container);
    return container;
  }

  #refresh(container: Container): void {
    if (container.stale) this.#walk(container);
    else if (container.staleInside) for (const item of container.items) if ('items' in item) this.#refresh(item);
    container.stale = container.staleInside = false;
  }

  #walk(container: Container): void {
    const { element, context } = container;
    const hosts = isDocumentOfHosts(this.#root);
    // Right in the root, lines are paragraphs.
    const builder = new RunBuilder(element === this.#root ? () => endRun() : undefined);
    const items: (TextRun | Container)[] = [];
    const endRun = (): void => {
      const run = builder.end(context.kind, context.level);
      // Between the hosts of a document nothing is text of it.
      if (!run || (hosts && !(element as HTMLElement).isContentEditable)) return;
      for (const { node } of run.leaves) this.#runs.set(node, run);
      items.push(run);
    };
    this.#walkInline(element, builder, (block) => {
      endRun();
      if (block) items.push(this.#container(block, contextInside(block, context)));
    });
    endRun();
    if (items.length === 0 && (showsWhenEmpty(element) || (hosts && element.matches(HOST)))) items.push(this.#emptyRun(element, context));
    container.items = items;
  }

  /** `interrupt` is called for what ends a run: a block element, or something block-like without text. */
  #walkInline(parent: Element, builder: RunBuilder, interrupt: (block: Element | null) => void): void {
    const mode = spaceModeOf(styleOf(parent));
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isText(child)) builder.addText(child, mode);
      if (!isElement(child)) continue;
      if (this.#containers.has(child)) {
        interrupt(child);
        continue;
      }
      if (child.matches(this.ignore)) continue;
      const shape = shapeOf(child, styleOf(child));
      if (shape === 'break') builder.addBreak(child);
      else if (shape === 'inline') this.#walkInline(child, builder, interrupt);
      else if (shape === 'atom') builder.addAtom(child);
      else if (shape === 'block') interrupt(child);
      else if (shape === 'block-atom') {
        interrupt(null);
        // An editor's tables and pictures are often islands of which cells and captions can be edited.
        for (const inside of child.querySelectorAll('[contenteditable="true"]')) {
          if (inside.parentElement!.closest('[contenteditable]')!.contains(child)) interrupt(inside);
        }
      }
    }
  }

  #emptyRun(element: Element, { kind, level }: BlockContext): TextRun {
    const builder = new RunBuilder();
    builder.addPlace(element);
    const run = builder.end(kind, level)!;
    this.#runs.set(element, run);
    return run;
  }

  #collect(container: Container, into: TextRun[]): void {
    for (const item of container.items) {
      if ('items' in item) this.#collect(item, into);
      else into.push(item);
    }
  }
}
