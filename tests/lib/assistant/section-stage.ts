/** In the page under test: opens the editor on it, with the real engine beside it. */
import { createLocalAssistant } from '../../../lib/assistant/local-assistant.ts';
import { DraftSession } from '../../../lib/assistant/draft-session.ts';
import { EditorLink } from '../../../lib/editors/editor-link.ts';
import type { EditorPort } from '../../../lib/editors/editor-port.ts';
import { contenteditableEditor } from '../../../lib/editors/contenteditable.editor.ts';
import { textareaEditor } from '../../../lib/editors/textarea.editor.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { createMemorySettings } from '../../../lib/settings/memory-settings.ts';

function openStage(selector: string): DraftSession {
  const root = document.querySelector<HTMLElement>(selector);
  const family = [textareaEditor, contenteditableEditor].find((each) => root && each.matches(root));
  if (!root || !family) throw new Error(`no editor at ${selector}`);
  const phrases = createMemoryPhraseLibrary({ packs: STARTER_PACKS });
  const settings = createMemorySettings();
  const assistant = createLocalAssistant({ settings: () => settings.load(), phrases });
  const held: { port?: EditorPort } = {};
  const port = (): EditorPort => {
    if (!held.port) throw new Error('the editor is not open yet');
    return held.port;
  };
  const session = new DraftSession({
    assistant,
    phrases,
    settings,
    editor: {
      replaceAll: (revision, edits) => port().replaceAll(revision, edits),
      insert: (text) => port().insert(text),
      reveal: (revision, span) => port().reveal(revision, span),
      showMarks: (revision, marks) => port().showMarks(revision, marks),
      selectedText: () => port().selectedText(),
      focus: () => port().focus(),
    },
  });
  const link = new EditorLink(family.open(root), session.events);
  held.port = link;
  link.start();
  return session;
}

const stage = { openStage };
declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
