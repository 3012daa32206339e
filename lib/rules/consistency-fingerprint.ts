/*
 * Fingerprints of blocks by winnowing (Schleimer, Wilkerson, Aiken 2003): of every WINDOW neighbouring
 * hashes of GRAM characters the least is kept. Whatever stands in two places, GRAM + WINDOW - 1
 * characters long, leaves the same hash in both, while a block keeps about a sixth of its hashes.
 * Marks and spaces do not count, so that a comma more or less hides nothing.
 */

/** Characters in one hashed piece. */
export const GRAM = 9;
const WINDOW = 10;
const BASE = 0x01000193;
/** BASE to the power of GRAM, for taking the oldest character out of the hash. */
const OLDEST = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The kept hashes of a block, with the offset in its text where each piece begins. */
export interface Fingerprint {
  readonly hashes: Int32Array;
  readonly offsets: Int32Array;
  /** How many characters count. */
  readonly length: number;
}

/** A ring larger than the window, of a size that makes the remainder one operation. */
const RING = 16;
const LAST = RING - 1;
const windowHash = new Int32Array(RING);
/** The characters that count, and where they stand. */
let codes = new Uint16Array(1024);
let places = new Int32Array(1024);
let keptHash = new Int32Array(1024);
let keptOffset = new Int32Array(1024);

/** Whether a character counts: Han, digits and letters, full width too. */
export function counts(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xff10 && code <= 0xff5a);
}

/** The fingerprint of a text; `null` where it is too short to have one. */
export function fingerprintOf(text: string): Fingerprint | null {
  if (text.length < GRAM + WINDOW) return null;
  const length = gather(text);
  let hash = 0;
  let kept = 0;
  let least = -1;
  for (let at = 0; at < length; at += 1) {
    hash = (Math.imul(hash, BASE) + codes[at]! - (at >= GRAM ? Math.imul(codes[at - GRAM]!, OLDEST) : 0)) | 0;
    const piece = at + 1 - GRAM;
    if (piece < 0) continue;
    windowHash[piece & LAST] = scrambled(hash);
    if (piece < WINDOW - 1) continue;
    const next = least > piece - WINDOW && windowHash[least & LAST]! <= windowHash[piece & LAST]! ? least : leastOf(piece);
    if (next === least) continue;
    least = next;
    if (kept === keptHash.length) grow();
    keptHash[kept] = windowHash[least & LAST]!;
    keptOffset[kept] = places[least]!;
    kept += 1;
  }
  return kept === 0 ? null : { hashes: keptHash.slice(0, kept), offsets: keptOffset.slice(0, kept), length };
}

/** Puts the characters that count into `codes`; gives how many there are. */
function gather(text: string): number {
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length);
    places = new Int32Array(text.length);
  }
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!counts(code)) continue;
    codes[length] = code;
    places[length] = at;
    length += 1;
  }
  return length;
}

/** The piece with the least hash of the last WINDOW, the latest of equals. */
function leastOf(piece: number): number {
  let least = piece;
  for (let at = piece - 1; at > piece - WINDOW; at -= 1) if (windowHash[at & LAST]! < windowHash[least & LAST]!) least = at;
  return least;
}

function scrambled(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function grow(): void {
  const hashes = new Int32Array(keptHash.length * 2);
  const offsets = new Int32Array(keptOffset.length * 2);
  hashes.set(keptHash);
  offsets.set(keptOffset);
  keptHash = hashes;
  keptOffset = offsets;
}
