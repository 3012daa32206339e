import type { StatePatch } from './protocol.ts';
import { INITIAL_STATE, StateHolder } from './session-state.ts';
import type { SessionState } from './session.ts';
import { applyPatch } from './state-patch.ts';

/** A break shorter than this, in milliseconds, is mended before anybody needs to hear of it. */
const PATIENCE = 1000;

/**
 * A session's state as it comes in patches over a link that may break. After a break everything is
 * told anew, beginning with nothing: what was on show stays until there is something as good.
 */
export class PatchedState {
  readonly holder = new StateHolder<SessionState>(INITIAL_STATE);
  #joined = false;
  /** The state as it is told anew, until it is fit to be shown. */
  #incoming: SessionState | null = null;
  #patience: ReturnType<typeof setTimeout> | null = null;

  /** Whether any state has come. */
  get joined(): boolean {
    return this.#joined;
  }

  received(patch: StatePatch): void {
    this.#joined = true;
    const state = applyPatch(this.#incoming ?? this.holder.get(), patch);
    const unfit = state.phase === 'waiting' || state.phase === 'checking';
    if (this.#incoming && this.#patience !== null && unfit) this.#incoming = state;
    else this.#show(state);
  }

  /** The link broke: if it is not mended soon, the phase says so. */
  broke(): void {
    this.stop();
    this.#incoming = INITIAL_STATE;
    this.#patience = setTimeout(() => {
      this.#patience = null;
      if (this.#incoming && this.#incoming !== INITIAL_STATE) this.#show(this.#incoming);
      else this.holder.set({ phase: 'disconnected' });
    }, PATIENCE);
  }

  /** Resolves `true` with the next report, `false` when none comes within so many milliseconds. */
  nextReport(timeout: number): Promise<boolean> {
    const before = this.holder.get().report;
    return new Promise((resolve) => {
      const finish = (come: boolean) => {
        stop();
        clearTimeout(timer);
        resolve(come);
      };
      const stop = this.holder.subscribe(() => {
        const { report, phase } = this.holder.get();
        if (phase === 'ready' && report !== before) finish(true);
      });
      const timer = setTimeout(() => finish(false), timeout);
    });
  }

  /** Leaves a finding out before the next report does. @returns the way to put it back. */
  takeOut(key: string): () => void {
    const { findings, report } = this.holder.get();
    this.holder.set({ findings: findings.filter((finding) => finding.key !== key) });
    return () => {
      if (this.holder.get().report === report) this.holder.set({ findings });
    };
  }

  stop(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #show(state: SessionState): void {
    this.stop();
    this.#incoming = null;
    this.holder.set(state);
  }
}
