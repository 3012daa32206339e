import type { Assistant } from '../../lib/assistant/assistant.ts';
import { createLocalAssistant } from '../../lib/assistant/local-assistant.ts';
import { createDexiePhraseLibrary } from '../../lib/phrases/dexie-phrase-library.ts';
import type { PhraseLibrary } from '../../lib/phrases/phrase-library.ts';
import { STARTER_PACKS } from '../../lib/phrases/starter-packs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';

/** The engine of an embedding page, in its worker or in the page itself. */
export interface EmbeddedEngine {
  readonly assistant: Assistant;
  readonly phrases: PhraseLibrary;
  readonly useSettings: (settings: Settings) => void;
  readonly close: () => void;
}

/** Makes the engine with the phrase library of this origin; settings are handed over by the page. */
export function createEmbeddedEngine(): EmbeddedEngine {
  let settings = DEFAULT_SETTINGS;
  const phrases = createDexiePhraseLibrary({ packs: STARTER_PACKS });
  return {
    assistant: createLocalAssistant({ settings: () => settings, phrases }),
    phrases,
    useSettings: (changed) => {
      settings = changed;
    },
    close: () => phrases.close(),
  };
}
