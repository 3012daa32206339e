import type { Draft } from '../../draft/draft.ts';
import { toDraft } from '../../draft/to-draft.ts';
import { checkZip } from './check-zip.ts';
import { decodeText } from './decode-text.ts';
import { ImportRefusal } from './import-messages.ts';

/** Most bytes of one file, and most UTF-16 units of its text. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_TEXT = 2_000_000;

/** A file as it was picked or dropped, or pasted text under a name ending in `.txt`. */
export interface ImportFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

type Kind = 'docx' | 'text' | 'markdown' | 'html';

const KINDS: Readonly<Record<string, Kind>> = { docx: 'docx', txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html' };

/** The bytes of a file that is not too large. @throws {ImportRefusal} `too-large`, `damaged`. */
export async function bytesOf(file: ImportFile): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_FILE_BYTES) throw new ImportRefusal('too-large');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (failure) {
    const refusal = new ImportRefusal('damaged');
    refusal.cause = failure;
    throw refusal;
  }
  if (bytes.length > MAX_FILE_BYTES) throw new ImportRefusal('too-large');
  return bytes;
}

/** A document as a draft. What it is shows in its bytes first, then in its name. @throws {ImportRefusal}. */
export async function readDocument(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const kind = kindOf(name, bytes);
  if (kind === 'docx') return draftWithin({ html: await htmlOfDocx(bytes) });
  const text = decodeText(bytes);
  if (text.length > MAX_TEXT) throw new ImportRefusal('too-large');
  return draftWithin(kind === 'html' ? { html: text } : kind === 'markdown' ? { markdown: text } : text);
}

function kindOf(name: string, bytes: Uint8Array): Kind {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const [a, b, c, d] = bytes;
  // An OLE container: Word before 2007, or a newer file behind a password.
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new ImportRefusal(extension === 'docx' ? 'encrypted' : 'old-doc');
  const kind = KINDS[extension];
  if (kind === undefined) throw new ImportRefusal(extension === 'doc' ? 'old-doc' : 'wrong-type');
  const isZip = a === 0x50 && b === 0x4b;
  if (isZip && kind !== 'docx') throw new ImportRefusal('wrong-type');
  if (!isZip && kind === 'docx') throw new ImportRefusal('damaged');
  return kind;
}

async function htmlOfDocx(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  checkZip(bytes);
  const { default: mammoth } = await import('mammoth');
  try {
    // Browsers take the one, Node the other.
    const input = { arrayBuffer: bytes.slice().buffer, buffer: bytes as Buffer<ArrayBuffer> };
    return (await mammoth.convertToHtml(input, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })).value;
  } catch (failure) {
    const refusal = new ImportRefusal('damaged');
    refusal.cause = failure;
    throw refusal;
  }
}

async function draftWithin(input: Parameters<typeof toDraft>[0]): Promise<Draft> {
  const draft = await toDraft(input);
  if (draft.text.length > MAX_TEXT) throw new ImportRefusal('too-large');
  if (draft.text.trim() === '') throw new ImportRefusal('empty');
  return draft;
}
