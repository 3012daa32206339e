import { browser, type Browser } from 'wxt/browser';
import { PORTS } from '../assistant/protocol.ts';
import { serveAssistant } from '../assistant/serve-assistant.ts';
import type { PeerOrigin } from '../assistant/peer-origin.ts';
import type { SessionHub } from '../assistant/session-hub.ts';
import type { Engine } from '../assistant/session-room.ts';
import { ownUrl } from './own-url.ts';
import { portChannel } from './port-channel.ts';

/**
 * Answers the extension's own ports: pages with an editor, sidebars, and our own full tabs, which
 * get the whole engine. Who is asking is judged by what the browser says of the sender.
 */
export function answerPorts(hub: SessionHub, engine: () => Engine): void {
  browser.runtime.onConnect.addListener((port) => {
    const origin = originOf(port.sender);
    if (!origin) return port.disconnect();
    const channel = portChannel(port);
    if (port.name === PORTS.editor) hub.editorConnected(channel, origin);
    else if (!isOwnPage(origin.url)) port.disconnect();
    else if (port.name === PORTS.sidebar) hub.sidebarConnected(channel, origin);
    else if (port.name === PORTS.engine) serveAssistant(channel, engine());
    else port.disconnect();
  });
}

function originOf(sender: Browser.runtime.MessageSender | undefined): PeerOrigin | null {
  if (sender?.id !== browser.runtime.id || sender.tab?.id === undefined) return null;
  return { tabId: sender.tab.id, url: sender.url ?? '' };
}

function isOwnPage(url: string): boolean {
  return url.startsWith(ownUrl('/'));
}
