import type { Span } from '../draft/span.ts';
import type { PhraseSuggestion } from '../phrases/phrase.ts';
import type { Settings } from '../settings/settings.ts';
import { attempt, errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { Channel } from './channel.ts';
import type { BackgroundToSidebar, SidebarToBackground } from './protocol.ts';
import { copiedInstead, type Copy } from './copied-instead.ts';
import { RenewedLink } from './renewed-link.ts';
import { connectRpc, type Remote } from './rpc.ts';
import { INITIAL_STATE, StateHolder } from './session-state.ts';
import { applyPatch } from './state-patch.ts';
import type { ActionResult, BatchResult, Session, SessionState, SessionSuggestQuery } from './session.ts';

/** A break shorter than this, in milliseconds, is mended before anybody needs to hear of it. */
const PATIENCE = 1000;
/** A service worker is stopped after 30 s without a message; an open sidebar keeps it at hand. */
const PING_INTERVAL = 20_000;

/**
 * A session whose draft and engine are behind a port. The last state stays on show while a broken
 * link is renewed; after a second its phase says `disconnected`.
 */
export class RemoteSession implements Session {
  readonly #holder = new StateHolder<SessionState>(INITIAL_STATE);
  readonly #link: RenewedLink<Remote<SidebarToBackground>>;
  readonly #ping: ReturnType<typeof setInterval>;
  #joined = false;
  #patience: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param connect opens a port to the background.
   * @param token the session to join; see `PORTS.sidebar`.
   * @param copy where the editor refuses a text, it is copied instead.
   */
  constructor(
    connect: () => Channel,
    token: string,
    private readonly copy?: Copy,
  ) {
    const ours: BackgroundToSidebar = {
      stateChanged: (patch) => {
        this.#joined = true;
        this.#stopWaiting();
        this.#holder.set(applyPatch(this.#holder.get(), patch));
      },
    };
    this.#link = new RenewedLink({
      connect,
      greet(channel) {
        const remote = connectRpc<SidebarToBackground, BackgroundToSidebar>(channel, ours, { events: ['join', 'ping'] });
        remote.join(token).catch(errorCode);
        return remote;
      },
      eager: () => true,
      lost: () => this.#wait(),
      gone: () => this.#holder.set({ phase: 'disconnected' }),
    });
    this.#link.use();
    this.#ping = setInterval(() => void this.#link.current?.ping().catch(errorCode), PING_INTERVAL);
  }

  getState(): SessionState {
    return this.#holder.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#holder.subscribe(listener);
  }

  /** Whether the background knew the token: its state has come at least once. */
  get joined(): boolean {
    return this.#joined;
  }

  applyFix(findingKey: string, fixIndex: number): Promise<ActionResult> {
    const edits = this.getState().findings.find(({ key }) => key === findingKey)?.fixes[fixIndex]?.edits ?? [];
    return attempt(async () => {
      const result = await this.#background().applyFix(findingKey, fixIndex);
      return edits[0] && edits.length === 1 ? copiedInstead(result, edits[0].text, this.copy) : result;
    });
  }

  async applyAllFixes(findingKeys?: readonly string[]): Promise<BatchResult> {
    try {
      return await this.#background().applyAllFixes(findingKeys);
    } catch (error) {
      return { applied: 0, refused: 0, code: errorCode(error) };
    }
  }

  ignore(findingKey: string, scope: 'once' | 'always'): Promise<ActionResult> {
    return attempt(() => this.#background().ignore(findingKey, scope));
  }

  undoIgnore(): Promise<ActionResult> {
    return attempt(() => this.#background().undoIgnore());
  }

  clearIgnored(): Promise<ActionResult> {
    return attempt(() => this.#background().clearIgnored());
  }

  reveal(span: Span): Promise<ActionResult> {
    return attempt(() => this.#background().reveal({ start: span.start, end: span.end }));
  }

  setDocumentType(id: string): Promise<ActionResult> {
    return attempt(() => this.#background().setDocumentType(id));
  }

  updateSettings(patch: Partial<Settings>): Promise<ActionResult> {
    return attempt(() => this.#background().updateSettings(patch));
  }

  async suggest(query: SessionSuggestQuery): Promise<readonly PhraseSuggestion[]> {
    return this.#background().suggest(query);
  }

  insert(text: string, phraseId?: string): Promise<ActionResult> {
    return attempt(async () => copiedInstead(await this.#background().insert(text, phraseId), text, this.copy));
  }

  saveSelection(): ReturnType<Session['saveSelection']> {
    return attempt(() => this.#background().saveSelection());
  }

  removePhrase(id: string): Promise<ActionResult> {
    return attempt(() => this.#background().removePhrase(id));
  }

  async focusEditor(): Promise<void> {
    await this.#background().focusEditor();
  }

  async close(): Promise<void> {
    await this.#background().close();
  }

  /** Leaves the session; the object is of no more use. */
  destroy(): void {
    clearInterval(this.#ping);
    this.#stopWaiting();
    this.#link.close();
  }

  /** @throws {AssistantError} `disconnected` when the extension itself is gone. */
  #background(): Remote<SidebarToBackground> {
    const remote = this.#link.use();
    if (remote === null) throw new AssistantError('disconnected');
    return remote;
  }

  #wait(): void {
    this.#stopWaiting();
    this.#patience = setTimeout(() => this.#holder.set({ phase: 'disconnected' }), PATIENCE);
  }

  #stopWaiting(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }
}
