/**
 * A random UUID that only a page's content script, its sidebar and the background know. Made by hand
 * because `crypto.randomUUID` is missing on plain http pages, where many offices work.
 */
export function createSessionToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant.toString(16) + hex.slice(18, 20),
    hex.slice(20),
  ];
  return groups.join('-');
}
