import type { BlockKind, BlockSource } from '../draft/draft.ts';

/** How an element shows white space: collapsed, collapsed but with line breaks, or as it is. */
export type SpaceMode = 'collapse' | 'breaks' | 'preserve';

/**
 * A stretch of a DOM node that shows as `text[at, at + length)` of a run. For a text node, `from` is
 * where it begins in the node's data. `length` 0 is something without text: a zero-width character,
 * an element that may be written round but not over (`atom`), or the line break that keeps an empty
 * paragraph open.
 */
export interface Leaf {
  readonly node: Node;
  readonly from: number;
  readonly at: number;
  length: number;
  readonly atom?: boolean;
}

/** The inline content between two paragraph breaks: a block and the DOM it comes from. */
export interface TextRun {
  readonly source: BlockSource;
  readonly leaves: readonly Leaf[];
  /** Its place in the last draft. */
  index: number;
}

const SPECIAL = /[\u200B\u2060\uFEFF]+|[ \t\n\r\f]+/g;

/** Collects inline content into runs, the way a browser lays out its text. */
export class RunBuilder {
  #text = '';
  #leaves: Leaf[] = [];
  readonly #endRun: (() => void) | undefined;
  /** At the start of a line white space that collapses is not shown. */
  #lineStart = true;
  /** Whether the last character is a space that would collapse at the end of a line. */
  #loose = false;

  /** @param endRun told of each line break where lines are paragraphs; they are soft breaks where it is left out. */
  constructor(endRun?: () => void) {
    this.#endRun = endRun;
  }

  addText(node: Text, mode: SpaceMode): void {
    const { data } = node;
    let from = 0;
    for (const match of data.matchAll(SPECIAL)) {
      this.#push(node, from, data.slice(from, match.index));
      this.#special(node, match.index, match[0], mode);
      from = match.index + match[0].length;
    }
    this.#push(node, from, data.slice(from));
  }

  addBreak(node: Element): void {
    this.#endLine();
    this.#leaves.push({ node, from: 0, at: this.#text.length, length: 1 });
    this.#text += '\n';
    this.#lineStart = true;
    this.#endRun?.();
  }

  /** Adds something without text of its own that can hold a caret. */
  addPlace(node: Node, from = 0): void {
    this.#leaves.push({ node, from, at: this.#text.length, length: 0 });
  }

  addAtom(node: Element): void {
    this.#leaves.push({ node, from: 0, at: this.#text.length, length: 0, atom: true });
    this.#lineStart = this.#loose = false;
  }

  /** The run collected since the last call, or `null` when there is nothing to see. */
  end(kind: BlockKind, level: number | undefined): TextRun | null {
    const leaves = this.#leaves;
    if (leaves.length === 0) return null;
    this.#endLine();
    // The last line break of a block only keeps it open, unless something stands after it.
    if (leaves.at(-1)!.length > 0 && this.#text.endsWith('\n')) this.#dropLast();
    const text = this.#text;
    this.#text = '';
    this.#leaves = [];
    this.#lineStart = true;
    return { source: level === undefined ? { kind, text } : { kind, text, level }, leaves, index: -1 };
  }

  #special(node: Text, from: number, found: string, mode: SpaceMode): void {
    if (found > '\u2000') {
      if (this.#leaves.at(-1)?.node !== node) this.addPlace(node, from);
    } else if (mode === 'preserve') {
      let at = from;
      for (const line of this.#endRun ? found.split('\n') : [found]) {
        if (at > from) this.#endLineAt(node, at - 1);
        this.#push(node, at, line);
        at += line.length + 1;
      }
      this.#lineStart = found.endsWith('\n');
    } else if (mode === 'breaks' && found.includes('\n')) {
      this.#endLine();
      for (let i = found.indexOf('\n'); i >= 0; i = found.indexOf('\n', i + 1)) this.#push(node, from + i, '\n');
      this.#lineStart = true;
    } else if (!this.#lineStart && !this.#loose) {
      this.#push(node, from, ' ');
      this.#loose = true;
    }
  }

  #endLineAt(node: Text, offset: number): void {
    this.addPlace(node, offset);
    this.#endRun?.();
  }

  #push(node: Text, from: number, data: string): void {
    if (data === '') return;
    const last = this.#leaves.at(-1);
    const at = this.#text.length;
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at) {
      last.length += data.length;
    } else {
      this.#leaves.push({ node, from, at, length: data.length });
    }
    this.#text += data.includes('\u00A0') ? data.replaceAll('\u00A0', ' ') : data;
    this.#lineStart = this.#loose = false;
  }

  #endLine(): void {
    if (this.#loose) this.#dropLast();
    this.#loose = false;
  }

  #dropLast(): void {
    this.#text = this.#text.slice(0, -1);
    const last = this.#leaves.findLast((leaf) => leaf.length > 0);
    if (last) last.length -= 1;
  }
}
