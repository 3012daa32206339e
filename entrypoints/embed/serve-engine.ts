import { messageChannel, type MessageEnd } from '../../lib/assistant/channel.ts';
import { serveAssistant } from '../../lib/assistant/serve-assistant.ts';
import { createEmbeddedEngine } from './embedded-engine.ts';

/** Answers the page whose worker this is; `scope` is the worker's own global scope. */
export function serveEngine(scope: MessageEnd): void {
  serveAssistant(messageChannel(scope), createEmbeddedEngine());
}
