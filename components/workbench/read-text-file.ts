import type { DraftInput } from '../../lib/draft/draft.ts';

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 5 * 1024 * 1024;

/** What the file picker offers. */
export const FILE_TYPES = '.txt,.md,.markdown,.html,.htm';

/** A file read, or why not, in words for the user. */
export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly input: DraftInput }
  | { readonly ok: false; readonly message: string };

/** Reads a text, Markdown or HTML file into something that can be checked. */
export async function readTextFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  const extension = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (!FILE_TYPES.split(',').includes(`.${extension}`)) return { ok: false, message: unreadable(extension) };
  if (file.size > FILE_LIMIT) return { ok: false, message: '文件超过 5 MB，请分成几份再检查。' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // The file was moved or locked between being chosen and being read.
    return { ok: false, message: '文件读不出来。请确认它没有被移动，也没有被别的程序占用，再试一次。' };
  }
  const text = decodeText(new Uint8Array(bytes));
  if (text.trim() === '') return { ok: false, message: '文件里没有文字。' };
  return { ok: true, name: file.name, input: inputOf(extension, text) };
}

/**
 * Bytes as text: by byte order mark, else UTF-8, else GB18030, in which older Windows machines write
 * Chinese text files.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function inputOf(extension: string, text: string): DraftInput {
  if (extension === 'txt') return text;
  return extension.startsWith('m') ? { markdown: text } : { html: text };
}

function unreadable(extension: string): string {
  if (/^(docx?|wps|pdf|rtf|ofd)$/.test(extension)) {
    return `不能直接读 .${extension} 文件。请打开它，全选复制，再粘贴到这里。`;
  }
  return '只能读 .txt、.md、.html 文件。其他文件请打开后全选复制，再粘贴到这里。';
}
