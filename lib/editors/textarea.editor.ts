import type { TextEdit } from '../draft/finding.ts';
import { draftFromBlocks, type BlockSource, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { EditorAdapter, EditorFamily, WriteResult } from './editor-adapter.ts';
import { ImeGuard } from './ime-guard.ts';
import { deepActiveElement } from './page-realm.ts';
import { ReadOnceFree } from './read-once-free.ts';
import { scrollIntoView } from './scrolling.ts';
import { TextWriter, typeText, type WritableText } from './text-writer.ts';
import { TextareaMirror } from './marks/textarea-mirror.ts';

/** How often, in milliseconds, to look for text that a page put in by script: no event tells of it. */
const POLL = 500;

/** Plain text boxes, also those a framework controls: their blocks are their lines. */
export const textareaEditor: EditorFamily = {
  id: 'textarea',
  title: '纯文本框',
  matches: (element) => element.localName === 'textarea',
  open: (root) => new TextareaAdapter(root as HTMLTextAreaElement),
};

class TextareaAdapter implements EditorAdapter, WritableText {
  readonly family = textareaEditor;
  readonly ime: ImeGuard;
  readonly #area: HTMLTextAreaElement;
  readonly #writer: TextWriter;
  readonly #observers = new Set<() => void>();
  #draft: Draft = { text: '', blocks: [] };
  /** A text box always has a selection; it is the user's only once it had focus. */
  #visited: boolean;

  constructor(area: HTMLTextAreaElement) {
    this.#area = area;
    this.ime = new ImeGuard(area);
    this.#writer = new TextWriter(this);
    this.#visited = deepActiveElement(area.ownerDocument) === area;
    area.addEventListener('focus', this.#focused, { passive: true });
    this.#draft = draftOf(area.value);
  }

  get root(): HTMLElement {
    return this.#area;
  }

  get readOnly(): boolean {
    return this.#area.readOnly || this.#area.disabled;
  }

  read(): Draft {
    const { value } = this.#area;
    if (!this.ime.busy && value !== this.#draft.text) this.#draft = draftOf(value);
    return this.#draft;
  }

  rangesOf(): Range[] {
    return [];
  }

  async replace(edit: TextEdit): Promise<WriteResult> {
    return (await this.#writer.replaceAll([edit]))[0]!;
  }

  replaceAll(edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    return this.#writer.replaceAll(edits);
  }

  insert(text: string): Promise<WriteResult> {
    return this.#writer.insert(text);
  }

  reveal(span: Span): void {
    if (this.ime.busy) return;
    const area = this.#area;
    const mirror = new TextareaMirror(area);
    mirror.show(this.#draft.blocks);
    const place = mirror.rectsOf(this.#draft, span)[0];
    mirror.destroy();
    if (place) {
      area.scrollTo({ top: place.top - (area.clientHeight - place.height) / 2, behavior: 'instant' });
      scrollIntoView(area, () => {
        const top = area.getBoundingClientRect().top + area.clientTop + place.top - area.scrollTop;
        return { top, bottom: top + place.height };
      });
    }
    this.select(span);
    this.#visited = true;
  }

  selection(): Span | null {
    if (!this.#visited) return null;
    const { length } = this.#draft.text;
    const { selectionStart, selectionEnd } = this.#area;
    return { start: Math.min(selectionStart, length), end: Math.min(selectionEnd, length) };
  }

  observe(listener: () => void): () => void {
    const once = new ReadOnceFree(this.ime, listener);
    let known = this.#area.value;
    const changed = (): void => once.ask();
    const poll = setInterval(() => {
      const { value } = this.#area;
      if (value === known) return;
      known = value;
      once.ask();
    }, POLL);
    this.#area.addEventListener('input', changed, { passive: true });
    const stop = (): void => {
      clearInterval(poll);
      this.#area.removeEventListener('input', changed);
      once.destroy();
      this.#observers.delete(stop);
    };
    this.#observers.add(stop);
    return stop;
  }

  destroy(): void {
    for (const stop of [...this.#observers]) stop();
    this.#area.removeEventListener('focus', this.#focused);
    this.ime.destroy();
  }

  // WritableText

  knownText(): string {
    return this.#draft.text;
  }

  text(): string {
    return this.#area.value;
  }

  select({ start, end }: Span): void {
    const area = this.#area;
    // Setting the selection that is there already would leave the user's typing open, and one undo
    // would then take both.
    if (area.selectionStart === start && area.selectionEnd === end) {
      area.setSelectionRange(0, start === 0 && end === 0 ? 1 : 0);
    }
    area.setSelectionRange(start, end);
  }

  mayReplace(): boolean {
    return true;
  }

  mayJoin(): boolean {
    return true;
  }

  type(text: string): void {
    typeText(this.#area.ownerDocument, text);
  }

  shown(text: string): string {
    return text.replace(/\r\n?/g, '\n');
  }

  readonly #focused = (): void => {
    this.#visited = true;
  };
}

function draftOf(value: string): Draft {
  return draftFromBlocks(value.split('\n').map((text): BlockSource => ({ kind: 'paragraph', text })));
}
