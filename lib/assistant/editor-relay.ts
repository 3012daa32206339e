import type { BlockSource } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { DraftUpdate, EditorEvents, EditorPort } from '../editors/editor-port.ts';
import type { CompletionOffer } from '../phrases/completion/completer.ts';
import { errorCode } from './action-result.ts';
import type { Channel } from './channel.ts';
import { draftUnits, MAX_DRAFT_UNITS, patchBlocks } from './draft-patch.ts';
import type { BackgroundToEditor, EditorToBackground } from './protocol.ts';
import type { CompletionRequest } from './session.ts';
import { RenewedLink } from './renewed-link.ts';
import { connectRpc, type Remote } from './rpc.ts';
import { EMPTY_MEMO, type SessionMemo } from './session-memo.ts';

interface EditorRelayParts {
  readonly token: string;
  readonly connect: () => Channel;
  /** Acts on the open editor. */
  readonly editor: EditorPort;
  readonly page: Omit<BackgroundToEditor, keyof EditorPort | 'remember'>;
  /** Whether a broken link is renewed at once (the sidebar is open) or with the next event. */
  readonly eager: () => boolean;
  /** The link broke; it is renewed unless {@link gone} follows. */
  readonly lost?: () => void;
  /** The extension is gone: this page's part of it has to leave. */
  readonly gone: () => void;
}

const EVENTS: readonly (keyof EditorToBackground)[] = [
  'hello',
  'opened',
  'draftChanged',
  'draftTooLarge',
  'caretMoved',
  'composing',
  'markClicked',
  'closed',
];

/**
 * The page's end of the link to the background. It knows what the background was told, so that a
 * service worker that was stopped is told everything again: who we are, the editor, the whole draft.
 */
export class EditorRelay implements EditorEvents {
  readonly #parts: EditorRelayParts;
  readonly #link: RenewedLink<Remote<EditorToBackground>>;
  #memo: SessionMemo = EMPTY_MEMO;
  #info: Parameters<EditorEvents['opened']>[0] | null = null;
  #blocks: readonly BlockSource[] = [];
  #latest: Omit<DraftUpdate, 'from' | 'removed' | 'blocks'> | null = null;
  #caret: Span | null = null;
  /** Whether the background has the draft as it was before the next update. */
  #inStep = false;

  constructor(parts: EditorRelayParts) {
    this.#parts = parts;
    this.#link = new RenewedLink({
      connect: parts.connect,
      greet: (channel) => this.#greet(channel),
      eager: parts.eager,
      ...(parts.lost ? { lost: parts.lost } : {}),
      gone: parts.gone,
    });
  }

  /** Opens the link if it is not open. */
  wake(): void {
    this.#link.use();
  }

  /** Opens the link anew, because what stands may be dead without having said so. */
  renew(): void {
    this.#link.drop();
    this.wake();
  }

  opened(info: Parameters<EditorEvents['opened']>[0]): void {
    this.#info = info;
    this.#blocks = [];
    this.#latest = null;
    this.#caret = null;
    this.#tell((background) => background.opened(info));
  }

  draftChanged(update: DraftUpdate): void {
    this.#blocks = patchBlocks(this.#blocks, update);
    this.#latest = { revision: update.revision, partial: update.partial };
    this.#tell((background) => this.#sendDraft(background, update));
  }

  caretMoved(selection: Span | null): void {
    this.#caret = selection;
    this.#tell((background) => background.caretMoved(selection));
  }

  composing(active: boolean): void {
    this.#tell((background) => background.composing(active));
  }

  markClicked(key: string): void {
    this.wake();
    this.#tell((background) => background.markClicked(key));
  }

  /** How what is being written may go on, best first; nothing where the background is not at hand. */
  async completions(request: CompletionRequest): Promise<readonly CompletionOffer[]> {
    const { current } = this.#link;
    try {
      if (current !== null) return await current.completions(request);
      this.wake();
    } catch (error) {
      // The next keystroke asks again.
      errorCode(error);
    }
    return [];
  }

  closed(): void {
    this.#info = null;
    this.#blocks = [];
    this.#latest = null;
    this.#tell((background) => background.closed());
  }

  destroy(): void {
    this.#link.close();
  }

  /** An event on a closed link needs no sending of its own: `greet` says where things stand. */
  #tell(send: (background: Remote<EditorToBackground>) => Promise<void>): void {
    const { current } = this.#link;
    if (current === null) this.wake();
    else send(current).catch(errorCode);
  }

  #greet(channel: Channel): Remote<EditorToBackground> {
    const { editor, page } = this.#parts;
    const ours: BackgroundToEditor = {
      replaceAll: (revision, edits) => editor.replaceAll(revision, edits),
      insert: (text) => editor.insert(text),
      reveal: (revision, span) => editor.reveal(revision, span),
      showMarks: (revision, marks) => editor.showMarks(revision, marks),
      selectedText: () => editor.selectedText(),
      focus: () => editor.focus(),
      showStatus: (status) => page.showStatus(status),
      closeSidebar: () => page.closeSidebar(),
      retire: () => page.retire(),
      remember: (memo) => {
        this.#memo = memo;
      },
    };
    const background = connectRpc<EditorToBackground, BackgroundToEditor>(channel, ours, { events: EVENTS });
    this.#tellAll(background).catch(errorCode);
    return background;
  }

  async #tellAll(background: Remote<EditorToBackground>): Promise<void> {
    this.#inStep = false;
    const sent = [background.hello(this.#parts.token, this.#memo)];
    if (this.#info) sent.push(background.opened(this.#info));
    if (this.#latest) sent.push(this.#sendDraft(background, { ...this.#latest, from: 0, removed: 0, blocks: this.#blocks }));
    if (this.#caret) sent.push(background.caretMoved(this.#caret));
    await Promise.all(sent);
  }

  #sendDraft(background: Remote<EditorToBackground>, update: DraftUpdate): Promise<void> {
    if (draftUnits(this.#blocks) > MAX_DRAFT_UNITS) {
      this.#inStep = false;
      return background.draftTooLarge();
    }
    const whole = !this.#inStep;
    this.#inStep = true;
    return background.draftChanged(whole ? { ...update, from: 0, removed: 0, blocks: this.#blocks } : update);
  }
}
