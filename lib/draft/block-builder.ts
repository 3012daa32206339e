import type { BlockKind, BlockSource } from './draft.ts';

/**
 * Collects running text into blocks the way a page shows it: white space collapses, a line break
 * element is `\n`, a block with nothing to see is dropped. Shared by the HTML and Markdown readers.
 */
export class BlockBuilder {
  readonly blocks: BlockSource[] = [];
  #text = '';
  #kind: BlockKind = 'paragraph';
  #level: number | undefined;

  /** Ends the open block and starts one of this kind. */
  open(kind: BlockKind, level?: number): void {
    this.close();
    this.#kind = kind;
    this.#level = level;
  }

  /** Running text; a run of white space is one space, and none at a line's start. */
  append(text: string): void {
    const collapsed = text.replace(/[\t\n\f\r \u00a0]+/g, ' ');
    this.#text += this.#text === '' || /\s$/.test(this.#text) ? collapsed.replace(/^ /, '') : collapsed;
  }

  /** A soft line break. */
  breakLine(): void {
    this.#text = `${this.#text.replace(/ $/, '')}\n`;
  }

  /** Ends the open block; text that follows without `open` is a plain paragraph. */
  close(): void {
    const text = this.#text.trim();
    if (text !== '') {
      const level = this.#level;
      this.blocks.push(level === undefined ? { kind: this.#kind, text } : { kind: this.#kind, text, level });
    }
    this.#text = '';
    this.#kind = 'paragraph';
    this.#level = undefined;
  }
}
