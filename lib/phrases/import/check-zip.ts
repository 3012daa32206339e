import { Unzip, UnzipInflate } from 'fflate';
import { ImportRefusal } from './import-messages.ts';

/** Most bytes the parts of a document unfold to, together. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 5_000;
/** Bytes fed to the unzipper at a time: between two it can be stopped. */
const STEP = 64 * 1024;
const LOCAL_HEADER = 0x04_03_4b_50;

/**
 * Unfolds a zip without keeping anything, and refuses it as soon as it grows too large: what its
 * headers say is not believed. @throws {ImportRefusal} `zip-bomb`, `encrypted`, `damaged`.
 */
export function checkZip(bytes: Uint8Array): void {
  if (isEncrypted(bytes)) throw new ImportRefusal('encrypted');
  let total = 0;
  let parts = 0;
  const unzip = new Unzip((file) => {
    if (++parts > MOST_PARTS || (file.originalSize ?? 0) > MOST_BYTES) throw new ImportRefusal('zip-bomb');
    file.ondata = (error, chunk) => {
      if (error !== null) throw new ImportRefusal('damaged');
      total += chunk.length;
      if (total > MOST_BYTES) throw new ImportRefusal('zip-bomb');
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (failure) {
    throw failure instanceof ImportRefusal ? failure : new ImportRefusal('damaged');
  }
  if (parts === 0) throw new ImportRefusal('damaged');
}

/** The first part's general purpose flag, bit 0. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 8 && view.getUint32(0, true) === LOCAL_HEADER && (view.getUint16(6, true) & 1) === 1;
}
