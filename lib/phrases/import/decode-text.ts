import { ImportRefusal } from './import-messages.ts';

/** Share of units that may be no text in a text file. */
const MOST_ODD = 0.02;
/** What no text of ours holds: control characters, private use, the mark of an undecodable byte. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const ODD = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g;
const SAMPLE = 4_096;

/** The text of a file in UTF-8, UTF-16 or GB18030. @throws {ImportRefusal} `unknown-encoding`. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return text;
  }
  throw new ImportRefusal('unknown-encoding');
}

function likelyEncodings(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Without a mark UTF-16 gives itself away by the zero halves of line breaks and figures.
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return ['utf-16le'];
  if (even > 0 && odd === 0) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the next one is tried.
    return null;
  }
  return (text.match(ODD)?.length ?? 0) <= text.length * MOST_ODD ? text : null;
}
