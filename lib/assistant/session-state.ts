import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { SessionState } from './session.ts';

/** What a session shows before it has heard of any editor. */
export const INITIAL_STATE: SessionState = {
  phase: 'waiting',
  editor: null,
  revision: 0,
  report: null,
  findings: [],
  ignoredCount: 0,
  canUndoIgnore: false,
  documentType: 'auto',
  documentTypes: [],
  caretSectionId: null,
  focused: null,
  settings: DEFAULT_SETTINGS,
};

/** Holds a state that is replaced, never mutated, and tells its listeners. */
export class StateHolder<State extends object> {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(initial: State) {
    this.#state = initial;
  }

  get(): State {
    return this.#state;
  }

  /** Merges `patch`; says nothing when no value changes. */
  set(patch: Partial<State>): void {
    const changed = (Object.keys(patch) as (keyof State)[]).some((key) => !Object.is(patch[key], this.#state[key]));
    if (!changed) return;
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
