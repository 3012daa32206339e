import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { Settings } from '../settings/settings.ts';
import type { Assistant } from './assistant.ts';
import type { Channel } from './channel.ts';
import { ENGINE_SCHEMAS, validator } from './protocol-schemas.ts';
import type { PageToEngine } from './protocol.ts';
import { connectRpc } from './rpc.ts';

interface ServedEngine {
  readonly assistant: Assistant;
  readonly phrases: PhraseLibrary;
  /** Called with the page's settings; leave it out where the engine reads them itself. */
  readonly useSettings?: (settings: Settings) => void;
}

/** Answers `connectAssistant` at the other end of a channel; every argument is validated. */
export function serveAssistant(channel: Channel, { assistant, phrases, useSettings }: ServedEngine): void {
  const methods: PageToEngine = {
    check(draft, options = {}) {
      const { today, ...rest } = options;
      return assistant.check(draft, today === undefined ? rest : { ...rest, today: new Date(today) });
    },
    suggest: (query) => assistant.suggest(query),
    documentTypes: () => assistant.documentTypes(),
    editableChecklist: (id) => assistant.editableChecklist(id),
    useSettings: (settings) => useSettings?.(settings),
    suggestPhrases: (query, profile) => phrases.suggest(query, profile),
    listPhrases: () => phrases.list(),
    addPhrase: (phrase) => phrases.add(phrase),
    updatePhrase: (id, patch) => phrases.update(id, patch),
    removePhrase: (id) => phrases.remove(id),
    restorePhrase: (phrase) => phrases.restore(phrase),
    recordUse: (id) => phrases.recordUse(id),
    completePhrases: (query, profile) => phrases.complete(query, profile),
    prepareCompletion: (profile) => phrases.prepareCompletion(profile),
  };
  connectRpc<object, PageToEngine>(channel, methods, { validate: validator(ENGINE_SCHEMAS) });
}
