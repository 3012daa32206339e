import { AssistantError } from '../assistant/assistant.ts';
import type { PageToEngine } from '../assistant/protocol.ts';
import { remoteEngine, type RemoteEngine } from '../assistant/remote-assistant.ts';
import { RenewedLink } from '../assistant/renewed-link.ts';
import { connectRpc, type Remote } from '../assistant/rpc.ts';
import { connectBackground } from './connect-background.ts';

/** The background's engine, for our own full tabs. The link is made anew whenever it is needed. */
export function connectEngine(): RemoteEngine {
  const link = new RenewedLink<Remote<PageToEngine>>({
    connect: () => connectBackground('engine'),
    greet: (channel) => connectRpc<PageToEngine, object>(channel, {}),
    eager: () => false,
  });
  return remoteEngine(() => {
    const engine = link.use();
    if (engine === null) throw new AssistantError('disconnected');
    return engine;
  });
}
