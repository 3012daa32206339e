import { defineBackground } from 'wxt/utils/define-background';
import { createLocalAssistant } from '../lib/assistant/local-assistant.ts';
import { SessionHub } from '../lib/assistant/session-hub.ts';
import type { Engine } from '../lib/assistant/session-room.ts';
import { createDexiePhraseLibrary } from '../lib/phrases/dexie-phrase-library.ts';
import { STARTER_PACKS } from '../lib/phrases/starter-packs.ts';
import { answerPorts } from '../lib/platform/answer-ports.ts';
import { createBrowserSettings } from '../lib/platform/browser-settings.ts';
import { offerContextMenus } from '../lib/platform/context-menus.ts';
import { bringScripts } from '../lib/platform/brought-scripts.ts';
import { isGranted } from '../lib/platform/granted-sites.ts';
import { loadOwnPinyin } from '../lib/platform/own-pinyin.ts';
import { welcomeOnInstall } from '../lib/platform/own-tabs.ts';
import { toggleSidebar } from '../lib/platform/page-messages.ts';
import { keepSiteScripts } from '../lib/platform/site-scripts.ts';

/** The one engine, made when it is first needed: the browser starts this worker for every event. */
function lazyEngine(): () => Engine {
  let engine: Engine | null = null;
  return () => {
    if (engine) return engine;
    const settings = createBrowserSettings();
    const phrases = createDexiePhraseLibrary({ packs: STARTER_PACKS, pinyin: loadOwnPinyin });
    const assistant = createLocalAssistant({ settings: () => settings.load(), phrases });
    engine = { assistant, phrases, settings };
    return engine;
  };
}

async function savePhrase(engine: Engine, text: string): Promise<boolean> {
  try {
    await engine.phrases.add({ text: text.trim() });
    return true;
  } catch (error) {
    console.warn('[nigao] the selection was not saved', error);
    return false;
  }
}

export default defineBackground({
  type: 'module',
  main() {
    const engine = lazyEngine();
    const hub = new SessionHub(engine);
    answerPorts(hub, engine);
    bringScripts();
    keepSiteScripts(() => void hub.retirePages(isGranted));
    offerContextMenus({ save: (text) => savePhrase(engine(), text), toggle: toggleSidebar });
    welcomeOnInstall();
  },
});
