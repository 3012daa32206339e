import { readdirSync } from 'node:fs';
import type { Phrase, PhrasePack } from '../../lib/phrases/phrase.ts';

/** What a starter phrase counts beside a line of the user's own documents. */
export { STARTER_WEIGHT } from '../../lib/phrases/completion/learn-phrases.ts';

const PACKS = new URL('../../dictionaries/phrases/', import.meta.url);

/** The starter phrases, read without the bundler that the product's own list needs. */
export async function readStarterPhrases(): Promise<readonly Phrase[]> {
  const files = readdirSync(PACKS).filter((file) => file.endsWith('.pack.ts'));
  const modules = await Promise.all(files.map((file) => import(new URL(file, PACKS).href) as Promise<{ default: PhrasePack }>));
  return modules.flatMap((module) => module.default.phrases);
}
