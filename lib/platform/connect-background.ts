import { browser } from 'wxt/browser';
import type { Channel } from '../assistant/channel.ts';
import { PORTS } from '../assistant/protocol.ts';
import { portChannel } from './port-channel.ts';

/** Whether the extension this script belongs to still runs: not so after an update or removal. */
export function extensionIsAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Opens a port to the background, starting its service worker if it is not running.
 * @throws {Error} when the extension this script belongs to was updated or removed.
 */
export function connectBackground(port: keyof typeof PORTS): Channel {
  if (!extensionIsAlive()) throw new Error('the extension context is gone');
  return portChannel(browser.runtime.connect({ name: PORTS[port] }));
}
