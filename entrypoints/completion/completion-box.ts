import { hasFocus } from '../../lib/editors/borrowed-focus.ts';
import { selectionWithin } from '../../lib/editors/dom-selection.ts';
import { listen } from '../../lib/editors/listening.ts';
import { windowsAround } from '../../lib/editors/page-realm.ts';
import type { DomPoint } from '../../lib/editors/text-positions.ts';
import type { Completion, CompletionHost } from '../editor.content/completion-link.ts';
import { OwnLayer } from '../editor.content/own-layer.ts';
import { inPage } from '../editor.content/page-windows.ts';
import { placeBox } from './box-place.ts';
import { caretBox } from './caret-box.ts';
import { chosenBy } from './completion-keys.ts';
import completionCss from './completion.css?inline';

/** Only what was typed this long ago at most, in milliseconds, is gone on with: not what was pasted, fixed or loaded. */
const JUST_TYPED = 1500;
const MOST = 3;

/**
 * A small list beside the caret: how what is being written may go on. It never has the keyboard; Tab
 * takes the first, Alt and a digit any of them, and whatever else is typed makes it go without a trace.
 */
export class CompletionBox implements Completion {
  readonly #host: CompletionHost;
  readonly #layer: OwnLayer;
  readonly #list: HTMLElement;
  #root: HTMLElement | null = null;
  #stops: readonly (() => void)[] = [];
  #texts: readonly string[] = [];
  #caret = '';
  #typedAt = 0;
  #asked = 0;
  /** The key that was ours when it went down, by its place on the keyboard: it comes up for us too. */
  #ourKey: string | null = null;

  constructor(host: CompletionHost) {
    this.#host = host;
    this.#layer = new OwnLayer(host.page, completionCss);
    this.#list = host.page.createElement('ol');
    this.#list.hidden = true;
    this.#layer.root.append(this.#list);
    this.#follow();
  }

  changed(): void {
    this.#follow();
    void this.#offer();
  }

  hide(): void {
    this.#asked += 1;
    if (this.#list.hidden) return;
    this.#texts = [];
    this.#list.hidden = true;
  }

  remove(): void {
    for (const stop of this.#stops) stop();
    this.#layer.remove();
  }

  /** Listens to the editor in use, if that is another one than before. */
  #follow(): void {
    const { root } = this.#host.editor;
    if (root === this.#root) return;
    for (const stop of this.#stops) stop();
    this.#root = root;
    this.hide();
    if (!root) return;
    const hide = (): void => this.hide();
    this.#stops = windowsAround(root).flatMap((view) => [
      listen(view, 'keydown', this.#pressed, true),
      listen(view, 'keyup', this.#released, true),
      listen(view, 'beforeinput input', this.#typed, true),
      listen(view, 'scroll resize pointerdown compositionstart blur', hide, true),
      listen(view.document, 'selectionchange', this.#selected, true),
    ]);
    // The first thing typed in this editor is why we are here.
    this.#typedAt = Date.now();
  }

  async #offer(): Promise<void> {
    const root = this.#root;
    if (!root || Date.now() - this.#typedAt > JUST_TYPED || !hasFocus(root)) return;
    this.hide();
    const asked = this.#asked;
    // The caret is told right after the text.
    await Promise.resolve();
    const offers = await this.#host.completions();
    // Whatever was done meanwhile, it was done to another text.
    if (asked !== this.#asked || offers.length === 0 || !hasFocus(root)) return;
    const box = caretBox(this.#host.editor.reading);
    if (!box) return;
    this.#texts = offers.slice(0, MOST).map(({ text }) => text);
    this.#list.replaceChildren(...this.#texts.map((text, index) => this.#row(text, index)));
    this.#list.hidden = false;
    const { clientWidth: width, clientHeight: height } = this.#host.page.documentElement;
    const { left, top } = placeBox(inPage(box, root), { width, height }, this.#list.getBoundingClientRect());
    this.#list.style.left = `${Math.round(left)}px`;
    this.#list.style.top = `${Math.round(top)}px`;
    this.#caret = caretOf(root);
  }

  #row(text: string, index: number): HTMLElement {
    const row = this.#host.page.createElement('li');
    const key = this.#host.page.createElement('kbd');
    const words = this.#host.page.createElement('span');
    key.textContent = index === 0 ? 'Tab' : `Alt ${index + 1}`;
    words.textContent = text.replaceAll('\n', '⏎');
    row.append(words, key);
    // The press must not take the caret out of the editor.
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.#take(index);
    });
    return row;
  }

  #take(index: number): void {
    const text = this.#texts[index];
    this.hide();
    // It is gone on with like anything that was typed.
    this.#typedAt = Date.now() + JUST_TYPED;
    if (text !== undefined) void this.#host.editor.insert(text);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (this.#texts.length === 0 || !event.isTrusted) return;
    const chosen = chosenBy(event, this.#texts.length);
    if (chosen === null) return;
    this.#ourKey = event.code;
    keepFromPage(event);
    if (chosen === 'none') this.hide();
    else this.#take(chosen);
  };

  readonly #released = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.code === this.#ourKey) keepFromPage(event);
    this.#ourKey = null;
  };

  readonly #typed = (event: InputEvent): void => {
    if (event.isTrusted && /^insert(?:Text|Composition|FromComposition|Paragraph|LineBreak)/.test(event.inputType)) this.#typedAt = Math.max(this.#typedAt, Date.now());
    this.hide();
  };

  readonly #selected = (): void => {
    if (this.#texts.length > 0 && this.#root && caretOf(this.#root) !== this.#caret) this.hide();
  };
}

function keepFromPage(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Where the caret or selection is, as a word to compare: editors tell of selections that have not changed. */
function caretOf(root: HTMLElement): string {
  if ('selectionEnd' in root) return [(root as HTMLTextAreaElement).selectionStart, root.selectionEnd].join();
  const selection = selectionWithin(root);
  return selection ? [selection.start, selection.end].map((point) => textBefore(root, point)).join() : '';
}

/** By its text, which stays where an editor has put other nodes for the same. */
function textBefore(root: HTMLElement, { node, offset }: DomPoint): number {
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
