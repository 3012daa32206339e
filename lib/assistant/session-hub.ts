import { errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { Channel } from './channel.ts';
import { EDITOR_SCHEMAS, SIDEBAR_SCHEMAS, validator } from './protocol-schemas.ts';
import type { BackgroundToEditor, BackgroundToSidebar, EditorToBackground, SidebarToBackground, StatePatch } from './protocol.ts';
import { connectRpc } from './rpc.ts';
import type { DraftSession } from './draft-session.ts';
import { PageMemos } from './page-memos.ts';
import type { PeerOrigin } from './peer-origin.ts';
import type { SessionMemo } from './session-memo.ts';
import { SessionRoom, type Engine } from './session-room.ts';

/** How long a sidebar's call waits, in milliseconds, for its page to come back after a restart. */
const JOIN_TIMEOUT = 5000;

interface Seat {
  readonly room: SessionRoom;
  readonly origin: PeerOrigin;
}

/**
 * Brings pages and sidebars of the same token together. A sidebar whose page has not said hello
 * waits; one with a token of another tab, or with none that exists, waits for ever and sees nothing.
 */
export class SessionHub {
  readonly #engine: () => Engine;
  readonly #seats = new Map<string, Seat>();
  readonly #memos = new PageMemos();
  readonly #waiting = new Set<() => void>();

  /** @param engine is asked when the first page says hello. */
  constructor(engine: () => Engine) {
    this.#engine = engine;
  }

  /** A page with an editor opened a port. */
  editorConnected(channel: Channel, origin: PeerOrigin): void {
    let seat: Seat | null = null;
    const session = (): DraftSession => {
      if (!seat) throw new AssistantError('invalid-input', 'hello comes first');
      return seat.room.session;
    };
    const methods: EditorToBackground = {
      hello: (token, memo) => {
        seat = this.#seat(token, origin, () => this.#furnish(origin, memo));
        seat.room.pageConnected(page);
        for (const wake of [...this.#waiting]) wake();
      },
      opened: (info) => session().events.opened(info),
      draftChanged: (update) => session().events.draftChanged(update),
      draftTooLarge: () => session().draftTooLarge(),
      caretMoved: (selection) => session().events.caretMoved(selection),
      composing: (active) => session().events.composing(active),
      markClicked: (key) => session().events.markClicked(key),
      completions: (request) => session().completions(request),
      closed: () => session().events.closed(),
    };
    const page = connectRpc<BackgroundToEditor, EditorToBackground>(channel, methods, {
      validate: validator(EDITOR_SCHEMAS),
      events: ['showStatus', 'remember', 'closeSidebar', 'retire', 'showMarks'],
    });
    channel.onClosed(() => {
      seat?.room.pageLost(page);
      this.#sweep();
    });
  }

  /** A sidebar opened a port. */
  sidebarConnected(channel: Channel, origin: PeerOrigin): void {
    let joined = Promise.reject<SessionRoom>(new AssistantError('invalid-input', 'join comes first'));
    joined.catch(() => undefined);
    let leave = () => {};
    const send = (patch: StatePatch) => void sidebar.stateChanged(patch).catch(errorCode);
    const session = async (): Promise<DraftSession> => (await joined).session;
    const methods: SidebarToBackground = {
      join: (token) => {
        leave();
        const wait = this.#awaitRoom(token, origin);
        leave = wait.cancel;
        joined = withTimeout(wait.room, JOIN_TIMEOUT);
        joined.catch(() => undefined);
        const enter = async () => {
          const room = await wait.room;
          room.addSidebar(send);
          leave = () => room.removeSidebar(send);
        };
        void enter();
      },
      ping: () => {},
      applyFix: async (key, index) => (await session()).applyFix(key, index),
      applyAllFixes: async (keys) => (await session()).applyAllFixes(keys),
      ignore: async (key, scope) => (await session()).ignore(key, scope),
      undoIgnore: async () => (await session()).undoIgnore(),
      clearIgnored: async () => (await session()).clearIgnored(),
      reveal: async (span) => (await session()).reveal(span),
      setDocumentType: async (id) => (await session()).setDocumentType(id),
      updateSettings: async (patch) => (await session()).updateSettings(patch),
      suggest: async (query) => (await session()).suggest(query),
      insert: async (text, phraseId) => (await session()).insert(text, phraseId),
      insertSection: async (sectionId) => (await session()).insertSection(sectionId),
      saveSelection: async () => (await session()).saveSelection(),
      removePhrase: async (id) => (await session()).removePhrase(id),
      focusEditor: async () => (await session()).focusEditor(),
      close: async () => (await session()).close(),
    };
    const sidebar = connectRpc<BackgroundToSidebar, SidebarToBackground>(channel, methods, {
      validate: validator(SIDEBAR_SCHEMAS),
      events: ['stateChanged'],
    });
    channel.onClosed(() => {
      leave();
      this.#sweep();
    });
  }

  /** Tells every page that `allowed` does not let stay to leave. */
  async retirePages(allowed: (url: string) => Promise<boolean>): Promise<void> {
    for (const { room, origin } of [...this.#seats.values()]) if (!(await allowed(origin.url))) room.retirePage();
  }

  #seat(token: string, origin: PeerOrigin, make: () => SessionRoom): Seat {
    const known = this.#seats.get(token);
    if (known && known.origin.tabId !== origin.tabId) throw new AssistantError('invalid-input', 'not your token');
    const seat = { room: known?.room ?? make(), origin };
    this.#seats.set(token, seat);
    return seat;
  }

  #furnish(origin: PeerOrigin, brought: SessionMemo): SessionRoom {
    const memo = this.#memos.for(origin, brought);
    return new SessionRoom(this.#engine(), memo, (changed) => this.#memos.keep(origin, changed));
  }

  #awaitRoom(token: string, origin: PeerOrigin): { readonly room: Promise<SessionRoom>; readonly cancel: () => void } {
    const find = () => {
      const seat = this.#seats.get(token);
      return seat?.origin.tabId === origin.tabId ? seat.room : null;
    };
    const { promise, resolve } = Promise.withResolvers<SessionRoom>();
    const look = () => {
      const room = find();
      if (!room) return;
      this.#waiting.delete(look);
      resolve(room);
    };
    this.#waiting.add(look);
    look();
    return { room: promise, cancel: () => this.#waiting.delete(look) };
  }

  #sweep(): void {
    for (const [token, { room }] of this.#seats) {
      if (!room.empty) continue;
      room.destroy();
      this.#seats.delete(token);
    }
  }
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  const late = Promise.withResolvers<T>();
  const timer = setTimeout(() => late.reject(new AssistantError('disconnected')), milliseconds);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
