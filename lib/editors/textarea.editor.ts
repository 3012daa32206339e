import { draftFromBlocks, type BlockSource, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { EditorFamily } from './editor-adapter.ts';
import { listen } from './listening.ts';
import { TextareaMirror } from './marks/textarea-mirror.ts';
import { boxOf, deepActiveElement, documentOf } from './page-realm.ts';
import { scrollIntoView } from './scrolling.ts';
import { WritableEditor } from './writable-editor.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';
import { typeText } from './write-paths/exec-command.ts';

/** How often, in milliseconds, to look for text that a page put in by script: no event tells of it. */
const POLL = 500;

/** Plain text boxes, also those a framework controls: their blocks are their lines. */
export const textareaEditor: EditorFamily = {
  id: 'textarea',
  title: '纯文本框',
  matches: (element) => element.localName === 'textarea',
  open: (root) => new TextareaEditor(textareaEditor, root as HTMLTextAreaElement, { browserHistory: true }),
};

export class TextareaEditor extends WritableEditor {
  readonly #area: HTMLTextAreaElement;
  #draft: Draft;
  /** A text box always has a selection; it is the user's only once it had focus. */
  #visited: boolean;

  constructor(family: EditorFamily, area: HTMLTextAreaElement, habits: WritingHabits) {
    super(family, area, habits);
    this.#area = area;
    this.#visited = deepActiveElement(documentOf(area)) === area;
    this.stops.add(listen(area, 'focus', () => (this.#visited = true)));
    this.#draft = draftOf(area.value);
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

  reveal(span: Span): void {
    if (this.ime.busy) return;
    const area = this.#area;
    const mirror = new TextareaMirror(area);
    mirror.show(this.#draft.blocks);
    const place = mirror.placeOf(this.#draft, span);
    mirror.destroy();
    if (place) {
      area.scrollTo({ top: place.top - (area.clientHeight - place.height) / 2, behavior: 'instant' });
      scrollIntoView(area, () => {
        const top = boxOf(area).top + area.clientTop + place.top - area.scrollTop;
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

  protected watch(changed: () => void): () => void {
    let known = this.#area.value;
    const poll = setInterval(() => {
      const { value } = this.#area;
      if (value !== known) changed();
      known = value;
    }, POLL);
    const stop = listen(this.#area, 'input', changed);
    return () => {
      clearInterval(poll);
      stop();
    };
  }

  knownText(): string {
    return this.#draft.text;
  }

  text(): string {
    return this.read().text;
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
    typeText(documentOf(this.#area), text);
  }

  shown(text: string): string {
    return text.replace(/\r\n?/g, '\n');
  }
}

function draftOf(value: string): Draft {
  return draftFromBlocks(value.split('\n').map((text): BlockSource => ({ kind: 'paragraph', text })));
}
