import type { PersonalPhrase } from '../phrase.ts';
import type { DocumentSource } from '../phrase-archive.ts';
import type { Rewriting } from '../phrase-store.ts';

/** How many changes can be taken back. */
const MOST_KEPT = 10;

/** What a change was, as far as taking it back goes. */
export interface Undoable {
  readonly before: readonly PersonalPhrase[];
  readonly after: readonly PersonalPhrase[];
  readonly sources?: readonly DocumentSource[];
}

/** The last changes, each under a ticket, with what takes them back. */
export class UndoShelf {
  readonly #kept = new Map<number, Undoable>();
  #next = 1;

  /** Keeps a change and returns its ticket. */
  keep(change: Undoable): number {
    const ticket = this.#next++;
    this.#kept.set(ticket, change);
    for (const old of [...this.#kept.keys()].slice(0, -MOST_KEPT)) this.#kept.delete(old);
    return ticket;
  }

  /** What takes a change back; each serves once. `null`: it was too long ago. */
  take(ticket: number): Rewriting | null {
    const change = this.#kept.get(ticket);
    if (change === undefined) return null;
    this.#kept.delete(ticket);
    const back = new Set(change.before.map(({ id }) => id));
    return { put: change.before, remove: change.after.filter(({ id }) => !back.has(id)).map(({ id }) => id), putSources: change.sources ?? [] };
  }
}
