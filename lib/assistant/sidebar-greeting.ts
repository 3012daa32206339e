/**
 * What a content script says to its sidebar's frame by `postMessage`, addressed to the extension's
 * own origin so that the page cannot hear it: whose session to join.
 */
export interface SidebarGreeting {
  readonly nigaoToken: string;
}

const TOKEN = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The token in a message, or `null` when it is no greeting. The page can send any message it likes. */
export function tokenIn(message: unknown): string | null {
  const token = (message as Partial<SidebarGreeting> | null)?.nigaoToken;
  return typeof token === 'string' && TOKEN.test(token) ? token : null;
}
