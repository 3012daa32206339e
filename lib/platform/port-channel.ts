import type { Browser } from 'wxt/browser';
import type { Channel } from '../assistant/channel.ts';

/** A channel over an extension port. `onClosed` also runs when the service worker behind it is stopped. */
export function portChannel(port: Browser.runtime.Port): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onClosed: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}
