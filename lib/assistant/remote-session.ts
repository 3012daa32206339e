import type { Span } from '../draft/span.ts';
import type { PhraseSuggestion } from '../phrases/phrase.ts';
import type { Settings } from '../settings/settings.ts';
import { DONE, attempt, errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { Channel } from './channel.ts';
import type { BackgroundToSidebar, SidebarToBackground } from './protocol.ts';
import { copiedInstead, type Copy } from './copied-instead.ts';
import { findByKey } from './finding-keys.ts';
import { PatchedState } from './patched-state.ts';
import { RenewedLink } from './renewed-link.ts';
import { connectRpc, type Remote } from './rpc.ts';
import type { ActionResult, BatchResult, Session, SessionState, SessionSuggestQuery } from './session.ts';

/** How long to wait, in milliseconds, for a draft to be checked again after a break. */
const RENEWAL = 5000;
/** A service worker is stopped after 30 s without a message; an open sidebar keeps it at hand. */
const PING_INTERVAL = 20_000;

/**
 * A session whose draft and engine are behind a port. The last state stays on show while a broken
 * link is renewed; after a second its phase says `disconnected`.
 */
export class RemoteSession implements Session {
  readonly #state = new PatchedState();
  readonly #link: RenewedLink<Remote<SidebarToBackground>>;
  readonly #ping: ReturnType<typeof setInterval>;

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
      stateChanged: (patch) => this.#state.received(patch),
    };
    this.#link = new RenewedLink({
      connect,
      greet(channel) {
        const remote = connectRpc<SidebarToBackground, BackgroundToSidebar>(channel, ours, { events: ['join', 'ping'] });
        remote.join(token).catch(errorCode);
        return remote;
      },
      eager: () => true,
      lost: () => this.#state.broke(),
      gone: () => this.#state.holder.set({ phase: 'disconnected' }),
    });
    this.#link.use();
    this.#ping = setInterval(() => void this.#link.current?.ping().catch(errorCode), PING_INTERVAL);
  }

  getState(): SessionState {
    return this.#state.holder.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#state.holder.subscribe(listener);
  }

  /** Whether the background knew the token: its state has come at least once. */
  get joined(): boolean {
    return this.#state.joined;
  }

  applyFix(findingKey: string, fixIndex: number): Promise<ActionResult> {
    const edits = this.getState().findings.find(({ key }) => key === findingKey)?.fixes[fixIndex]?.edits ?? [];
    return attempt(async () => {
      // Gone from the list at once: nobody should press it twice.
      const putBack = this.#state.takeOut(findingKey);
      const result = await this.#fix(findingKey, fixIndex);
      if (!result.ok) putBack();
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

  insertSection(sectionId: string): ReturnType<Session['insertSection']> {
    return attempt(async () => {
      const result = await this.#background().insertSection(sectionId);
      return copiedInstead(result, result.text ?? '', this.copy);
    });
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
    this.#state.stop();
    this.#link.close();
  }

  /** Where the link breaks before the answer, the state after it tells whether the fix was written. */
  async #fix(findingKey: string, fixIndex: number): Promise<ActionResult> {
    try {
      return await this.#background().applyFix(findingKey, fixIndex);
    } catch (error) {
      if (errorCode(error) !== 'disconnected' || !(await this.#state.nextReport(RENEWAL))) return { ok: false, code: errorCode(error) };
      const left = findByKey(this.getState().findings, findingKey);
      return left ? this.#background().applyFix(left.key, fixIndex) : DONE;
    }
  }

  /** @throws {AssistantError} `disconnected` when the extension itself is gone. */
  #background(): Remote<SidebarToBackground> {
    const remote = this.#link.use();
    if (remote === null) throw new AssistantError('disconnected');
    return remote;
  }
}
