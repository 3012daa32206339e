import { ARTICLE_SPINNER_SWAPS } from './spun-articles.ts';
import { MORE_SPINNER_SWAPS } from './spun-articles-more.ts';
import type { SpunDictionary } from './spun-table.ts';
import { TEMPLATE_SITE_SWAPS } from './spun-templates.ts';

/** Every dictionary of spun words. */
export const SPUN_DICTIONARIES: readonly SpunDictionary[] = [TEMPLATE_SITE_SWAPS, ARTICLE_SPINNER_SWAPS, MORE_SPINNER_SWAPS];
