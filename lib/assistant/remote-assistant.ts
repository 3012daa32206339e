import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { Settings } from '../settings/settings.ts';
import type { Assistant } from './assistant.ts';
import type { Channel } from './channel.ts';
import type { PageToEngine } from './protocol.ts';
import { connectRpc, type Remote } from './rpc.ts';

/** An engine behind a channel. Everything may reject with an {@link AssistantError}. */
export interface RemoteEngine {
  readonly assistant: Assistant;
  readonly phrases: PhraseLibrary;
  /** Hands the engine its settings, where it cannot read them itself (a worker). */
  useSettings(settings: Settings): Promise<void>;
}

/** The face of an engine that is served at the other end of `channel` by `serveAssistant`. */
export function connectAssistant(channel: Channel): RemoteEngine {
  const engine = connectRpc<PageToEngine, object>(channel, {});
  return remoteEngine(() => engine);
}

/** The same over a link that may be renewed: `engine` is asked before every call. */
export function remoteEngine(engine: () => Remote<PageToEngine>): RemoteEngine {
  const assistant: Assistant = {
    check(draft, { today, ...rest } = {}) {
      return engine().check(draft, today === undefined ? rest : { ...rest, today: today.getTime() });
    },
    suggest: (query) => engine().suggest(query),
    documentTypes: () => engine().documentTypes(),
    editableChecklist: (id) => engine().editableChecklist(id),
  };
  const phrases: PhraseLibrary = {
    suggest: (query, profile) => engine().suggestPhrases(query, profile),
    list: () => engine().listPhrases(),
    add: (phrase) => engine().addPhrase(phrase),
    update: (id, patch) => engine().updatePhrase(id, patch),
    remove: (id) => engine().removePhrase(id),
    restore: (phrase) => engine().restorePhrase(phrase),
    recordUse: (id) => engine().recordUse(id),
    complete: (query, profile) => engine().completePhrases(query, profile),
    prepareCompletion: (profile) => engine().prepareCompletion(profile),
  };
  return { assistant, phrases, useSettings: (settings) => engine().useSettings(settings) };
}
