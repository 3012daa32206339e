/// <reference types="vite/client" />
import type { PhrasePack } from './phrase.ts';

/**
 * The packs that come with nigao, in file order. A new file in `dictionaries/phrases` is all it takes
 * to add one; its content is checked by `tests/dictionaries/phrase-packs.test.ts`, not at run time.
 */
export const STARTER_PACKS: readonly PhrasePack[] = Object.values(
  import.meta.glob<PhrasePack>('../../dictionaries/phrases/*.pack.ts', { eager: true, import: 'default' }),
);
