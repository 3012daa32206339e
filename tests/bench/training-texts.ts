import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface ArgumentToken {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/** The texts named by `--train`, each without the lines that a `--skip A-B` after it names. */
export function readTrainingTexts(tokens: readonly ArgumentToken[]): readonly { name: string; text: string }[] {
  const texts: { name: string; text: string }[] = [];
  for (const { kind, name, value = '' } of tokens) {
    if (kind !== 'option') continue;
    if (name === 'train') for (const path of filesAt(value)) texts.push({ name: path, text: readFileSync(path, 'utf8') });
    const last = texts.at(-1);
    if (name === 'skip' && last !== undefined) last.text = withoutLines(last.text, value);
  }
  return texts;
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((file) => /\.(txt|md)$/.test(file))
    .sort()
    .map((file) => join(path, file));
}

function withoutLines(text: string, range: string): string {
  const [from = 0, to = 0] = range.split('-').map(Number);
  if (!(from >= 1 && to >= from)) throw new TypeError(`--skip wants lines such as 3-30, not ${range}`);
  return text.split('\n').toSpliced(from - 1, to - from + 1).join('\n');
}
