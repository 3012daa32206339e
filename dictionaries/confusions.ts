import type { ConfusionDictionary } from './confusions-table.ts';
import { IDIOMS } from './confusions-idioms.ts';
import { MISUSED_WORDS } from './confusions-misused.ts';
import { MISWRITTEN_WORDS } from './confusions-words.ts';
import { VARIANT_FORMS } from './confusions-variants.ts';

/** Every dictionary of confusions; a rule reads those of its level. */
export const CONFUSION_DICTIONARIES: readonly ConfusionDictionary[] = [IDIOMS, MISWRITTEN_WORDS, MISUSED_WORDS, VARIANT_FORMS];
