/** Whether the user's keyboard is a Mac's, judged by what the browser says of its platform. */
export function isMac(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** How a shortcut is written on the user's keyboard: `keyLabel('Ctrl', 'Z')` is `Ctrl+Z` or `⌘Z`. */
export function keyLabel(modifier: 'Ctrl' | 'Alt', key: string, mac: boolean = isMac()): string {
  if (!mac) return `${modifier}+${key}`;
  return `${modifier === 'Ctrl' ? '⌘' : '⌥'}${key}`;
}
