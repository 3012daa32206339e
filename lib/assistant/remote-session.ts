import type { Span } from '../draft/span.ts';
import type { PhraseSuggestion } from '../phrases/phrase.ts';
import type { Settings } from '../settings/settings.ts';
import { DONE, attempt, errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { Channel } from './channel.ts';
import type { BackgroundToSidebar, SidebarToBackground, StatePatch } from './protocol.ts';
import { copiedInstead, type Copy } from './copied-instead.ts';
import { findByKey } from './finding-keys.ts';
import { RenewedLink } from './renewed-link.ts';
import { connectRpc, type Remote } from './rpc.ts';
import { INITIAL_STATE, StateHolder } from './session-state.ts';
import { applyPatch } from './state-patch.ts';
import type { ActionResult, BatchResult, Session, SessionState, SessionSuggestQuery } from './session.ts';

/** A break shorter than this, in milliseconds, is mended before anybody needs to hear of it. */
const PATIENCE = 1000;
/** How long to wait, in milliseconds, for a draft to be checked again after a break. */
const RENEWAL = 5000;
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
  /** The state as it is told anew after a break, until it is fit to be shown. */
  #incoming: SessionState | null = null;
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
      stateChanged: (patch) => this.#received(patch),
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
      const putBack = this.#takeOut(findingKey);
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

  /** What is being fixed leaves the list at once; nobody should press it twice. @returns the way back. */
  #takeOut(findingKey: string): () => void {
    const { findings, report } = this.getState();
    this.#holder.set({ findings: findings.filter(({ key }) => key !== findingKey) });
    return () => {
      if (this.getState().report === report) this.#holder.set({ findings });
    };
  }

  /** Where the link breaks before the answer, the state after it tells whether the fix was written. */
  async #fix(findingKey: string, fixIndex: number): Promise<ActionResult> {
    try {
      return await this.#background().applyFix(findingKey, fixIndex);
    } catch (error) {
      if (errorCode(error) !== 'disconnected' || !(await this.#renewed())) return { ok: false, code: errorCode(error) };
      const left = findByKey(this.getState().findings, findingKey);
      return left ? this.#background().applyFix(left.key, fixIndex) : DONE;
    }
  }

  /** Resolves `true` with the next report that comes over a new link, `false` when none comes. */
  #renewed(): Promise<boolean> {
    const before = this.getState().report;
    return new Promise((resolve) => {
      const finish = (come: boolean) => {
        stop();
        clearTimeout(timer);
        resolve(come);
      };
      const stop = this.subscribe(() => {
        const { report, phase } = this.getState();
        if (phase === 'ready' && report !== before) finish(true);
      });
      const timer = setTimeout(() => finish(false), RENEWAL);
    });
  }

  /** @throws {AssistantError} `disconnected` when the extension itself is gone. */
  #background(): Remote<SidebarToBackground> {
    const remote = this.#link.use();
    if (remote === null) throw new AssistantError('disconnected');
    return remote;
  }

  #received(patch: StatePatch): void {
    this.#joined = true;
    const state = applyPatch(this.#incoming ?? this.#holder.get(), patch);
    const unfit = state.phase === 'waiting' || state.phase === 'checking';
    if (this.#incoming && this.#patience !== null && unfit) this.#incoming = state;
    else this.#show(state);
  }

  #show(state: SessionState): void {
    this.#stopWaiting();
    this.#incoming = null;
    this.#holder.set(state);
  }

  /** After a break: what was on show stays, for a moment, until there is something as good. */
  #wait(): void {
    this.#stopWaiting();
    this.#incoming = INITIAL_STATE;
    this.#patience = setTimeout(() => {
      this.#patience = null;
      if (this.#incoming && this.#incoming !== INITIAL_STATE) this.#show(this.#incoming);
      else this.#holder.set({ phase: 'disconnected' });
    }, PATIENCE);
  }

  #stopWaiting(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }
}
