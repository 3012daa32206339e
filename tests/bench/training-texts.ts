import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../lib/phrases/import/read-document.ts';

interface ArgumentToken {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/** A document as plain text, its lines as its paragraphs. */
export interface PlainDocument {
  readonly name: string;
  readonly text: string;
}

/** What the product can import too. */
const DOCUMENT = /\.(txt|text|md|markdown|html?|docx)$/i;

/** The texts named by `--train`, each without the lines that a `--skip A-B` after it names. */
export async function readTrainingTexts(tokens: readonly ArgumentToken[]): Promise<readonly PlainDocument[]> {
  const texts: { name: string; text: string }[] = [];
  for (const { kind, name, value = '' } of tokens) {
    if (kind !== 'option') continue;
    if (name === 'train') texts.push(...(await readDocuments(value)));
    const last = texts.at(-1);
    if (name === 'skip' && last !== undefined) last.text = withoutLines(last.text, value);
  }
  return texts;
}

/** The documents of a folder in the order of their names, or the one document of a file. */
export async function readDocuments(path: string): Promise<readonly PlainDocument[]> {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => DOCUMENT.test(file))
        .sort()
        .map((file) => join(path, file))
    : [path];
  return Promise.all(files.map(async (file) => ({ name: file, text: (await readDocument(basename(file), new Uint8Array(readFileSync(file)))).text })));
}

function withoutLines(text: string, range: string): string {
  const [from = 0, to = 0] = range.split('-').map(Number);
  if (!(from >= 1 && to >= from)) throw new TypeError(`--skip wants lines such as 3-30, not ${range}`);
  return text.split('\n').toSpliced(from - 1, to - from + 1).join('\n');
}
